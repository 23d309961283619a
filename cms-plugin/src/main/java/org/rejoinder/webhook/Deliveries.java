package org.rejoinder.webhook;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Leases;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;
import org.rejoinder.webhook.Delivery.State;

/**
 * Keeps what was told to whom, {@code private/webhooks/log/<webhook>/<nnnn>/<nn>/<number>}, and what of it is to be sent, in a
 * {@linkplain WaitingLine line}.
 */
@Store
public class Deliveries {

    /** A delivery that is to be sent by who took it, and its place among those that wait. */
    record Taken(Delivery delivery, String place) {}

    private static final String ROOM = "webhooks";
    private static final String LEASE = "rj:lease";
    private static final String DUE = "rj:due";

    private final Sessions sessions;

    @Inject
    public Deliveries(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Keeps a message that is due at once. */
    void add(Delivery delivery) {
        var path = path(delivery.number());
        var node = sessions.hidden()
                .folder(log(delivery.webhook()) + "/" + path.substring(0, path.lastIndexOf('/')))
                .add(Long.toString(delivery.number()), "rj:delivery")
                .set("rj:messageId", delivery.messageId())
                .set("rj:type", delivery.type())
                .set("rj:payload", delivery.payload())
                .set("rj:createdAt", delivery.createdAt());
        wait(node, delivery.webhook(), delivery.createdAt(), 0);
    }

    public Optional<Delivery> find(String webhook, long number) {
        return node(webhook, number).map(node -> read(webhook, node));
    }

    /** At most so many with smaller numbers, and none above {@code last}, the newest first. */
    public List<Delivery> before(String webhook, long number, long last, int limit) {
        var found = new ArrayList<Delivery>();
        var log = sessions.hidden().child(log(webhook));
        long next = Math.min(number - 1, last);
        while (log.isPresent() && next > 0 && found.size() < limit) {
            var folder = log.get().child(path(next).substring(0, 7));
            if (folder.isEmpty()) {
                next = next / 100 * 100 - 1;
                continue;
            }
            folder.get().child(Long.toString(next)).ifPresent(node -> found.add(read(webhook, node)));
            next--;
        }
        return found;
    }

    boolean isAnyDue(Instant now, Set<String> without) {
        return line().next(now, without, free(now)).isPresent();
    }

    /** Takes the first that is due and not for one of these webhooks. */
    Optional<Taken> take(String lease, Instant now, Set<String> without) {
        var free = free(now);
        var entry = line().next(now, without, free);
        while (entry.isPresent()) {
            var place = entry.get();
            var delivery = find(WaitingLine.webhook(place), WaitingLine.number(place))
                    .filter(its -> its.state() == State.WAITING);
            if (delivery.isPresent()) {
                place.set(LEASE, lease);
                return Optional.of(new Taken(delivery.get(), place.path()));
            }
            line().remove(place); // the webhook is gone
            entry = line().next(now, without, free);
        }
        return Optional.empty();
    }

    private Predicate<ContentNode> free(Instant now) {
        var leases = sessions.hidden()
                .child(ROOM)
                .map(room -> new Leases(room).live(now))
                .orElse(Set.of());
        return entry -> entry.text(LEASE).filter(leases::contains).isEmpty();
    }

    /** Whether it is still this lease's. */
    boolean holds(Taken taken, String lease) {
        return entry(taken).flatMap(entry -> entry.text(LEASE)).stream().anyMatch(lease::equals);
    }

    /** Lets it wait until then. */
    void putOff(Taken taken, int attempts, String answer, Instant due) {
        entry(taken).ifPresent(line()::remove);
        var delivery = taken.delivery();
        node(delivery.webhook(), delivery.number()).ifPresent(node -> {
            node.set("rj:answer", answer);
            wait(node, delivery.webhook(), due, attempts);
        });
    }

    void finish(Taken taken, State state, int attempts, String answer) {
        entry(taken).ifPresent(line()::remove);
        var delivery = taken.delivery();
        node(delivery.webhook(), delivery.number())
                .ifPresent(node -> node.set("rj:answer", answer)
                        .set("rj:attempts", attempts)
                        .set("rj:state", state.word())
                        .set(DUE, (Instant) null));
    }

    /** Has it tried at once, as if for the first time; one that is on its way is left alone. */
    Delivery again(String webhook, long number, Instant now) {
        var node = node(webhook, number).orElseThrow(UnknownDelivery::new);
        var waiting = node.instant(DUE).flatMap(due -> line().find(due, webhook, number));
        if (waiting.flatMap(entry -> entry.text(LEASE)).isEmpty()) {
            waiting.ifPresent(line()::remove);
            wait(node, webhook, now, 0);
        }
        return read(webhook, node);
    }

    /** Forgets what was told before a moment, a hundred at a time; whether there may be more. */
    boolean forget(String webhook, Instant before) {
        var log = sessions.hidden().child(log(webhook));
        if (log.isEmpty() || !log.get().hasChildren()) {
            return false;
        }
        var upper = log.get().children().get(0);
        var lower = upper.children().get(0);
        var young = lower.children().stream()
                .anyMatch(node ->
                        node.instant("rj:createdAt").orElse(Instant.EPOCH).isAfter(before)
                                || node.string("rj:state").equals(State.WAITING.word()));
        if (young) {
            return false;
        }
        lower.remove();
        if (!upper.hasChildren()) {
            upper.remove();
        }
        return true;
    }

    /** Forgets all that a webhook was told; what still waits is thrown away when it is its turn. */
    void forget(String webhook) {
        sessions.hidden().child(log(webhook)).ifPresent(ContentNode::remove);
    }

    Leases leases() {
        return new Leases(sessions.hidden().folder(ROOM));
    }

    private void wait(ContentNode node, String webhook, Instant due, int attempts) {
        node.set("rj:state", State.WAITING.word()).set("rj:attempts", attempts).set(DUE, due);
        line().add(due, webhook, Long.parseLong(node.name()));
    }

    private WaitingLine line() {
        return new WaitingLine(sessions.hidden());
    }

    private Optional<ContentNode> entry(Taken taken) {
        return sessions.hidden().child(taken.place().substring(taken.place().indexOf('/') + 1));
    }

    private Optional<ContentNode> node(String webhook, long number) {
        return sessions.hidden().child(log(webhook)).flatMap(log -> log.child(path(number)));
    }

    private static String log(String webhook) {
        return ROOM + "/log/" + webhook;
    }

    private static String path(long number) {
        return "%04d/%02d/%d".formatted(number / 10_000, number / 100 % 100, number);
    }

    private static Delivery read(String webhook, ContentNode node) {
        return new Delivery(
                webhook,
                Long.parseLong(node.name()),
                node.string("rj:messageId"),
                node.string("rj:type"),
                node.string("rj:payload"),
                State.valueOf(node.string("rj:state").toUpperCase(Locale.ROOT)),
                (int) node.number("rj:attempts"),
                node.instant(DUE),
                node.text("rj:answer"),
                node.instant("rj:createdAt").orElse(Instant.EPOCH));
    }
}
