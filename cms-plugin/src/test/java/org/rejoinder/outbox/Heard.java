package org.rejoinder.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.rejoinder.repository.TestEvent;

/** Events as the container fires them: at once, to observers in this thread. */
public final class Heard<T> {

    private final List<T> events = new CopyOnWriteArrayList<>();
    private final List<Consumer<T>> observers = new CopyOnWriteArrayList<>();

    public List<T> events() {
        return events;
    }

    public void to(Consumer<T> observer) {
        observers.add(observer);
    }

    public TestEvent<T> event() {
        return new TestEvent<>(event -> {
            events.add(event);
            observers.forEach(observer -> observer.accept(event));
        });
    }
}
