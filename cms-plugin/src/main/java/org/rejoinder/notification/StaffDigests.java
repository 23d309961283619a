package org.rejoinder.notification;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.DatedEntries;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * Counts what each of the staff was written to lately, and keeps which comments their next digest tells of. A while begins with
 * the first letter; in it some go at once, and the others wait for its end. Whoever then gets a digest begins another while.
 */
@Store
class StaffDigests {

    /** The letters that go at once within a while. */
    static final int AT_ONCE = 3;

    /** The letters to an author that can be answered by email and go at once within a while, with those above. */
    static final int QUESTIONS_AT_ONCE = 20;

    static final int SHOWN = 20;

    private static final String ROOM = "digests/staff/";
    private static final String END = "rj:due";
    private static final String SENT = "rj:sent";
    private static final String COMMENTS = "rj:comments";
    private static final String COUNT = "rj:count";

    private final Sessions sessions;

    @Inject
    StaffDigests(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * What waits for one of the staff.
     *
     * @param person what stands for the address ({@link Told#key})
     * @param comments the ids of the last of them
     * @param count how many there are altogether
     */
    record Waiting(String person, Instant end, List<String> comments, long count) {}

    /** Takes a comment in; when the digest is due that tells of it, or nothing if a letter is to go at once. */
    Optional<Instant> add(String person, String comment, boolean question, Instant now, Duration length) {
        var open = find(person)
                .filter(waiting -> waiting.count() > 0 || waiting.end().isAfter(now));
        if (length.isZero()) {
            return Optional.empty();
        }
        if (open.isEmpty()) {
            find(person).ifPresent(this::remove);
            begin(person, now.plus(length), 1);
            return Optional.empty();
        }
        var node = sessions.hidden().at(path(person));
        boolean atOnce = question
                ? node.number(SENT) < QUESTIONS_AT_ONCE
                : node.number(SENT) < AT_ONCE && open.get().count() == 0;
        if (atOnce) {
            node.increase(SENT, 1);
            return Optional.empty();
        }
        var comments = new ArrayList<>(open.get().comments());
        comments.add(comment);
        node.set(COMMENTS, comments.subList(Math.max(0, comments.size() - SHOWN), comments.size()));
        node.increase(COUNT, 1);
        return Optional.of(open.get().end());
    }

    /** Begins a while in which so many letters count as sent already. */
    void begin(String person, Instant end, int sent) {
        ends().add(end, person);
        sessions.hidden().folder(path(person)).set(END, end).set(SENT, sent);
    }

    /** The persons whose while is over, the first first. */
    List<String> over(Instant now, int limit) {
        return ends().page(Optional.empty(), false, limit).stream()
                .map(DatedEntries.Entry::id)
                .takeWhile(person -> find(person)
                        .filter(waiting -> waiting.end().isAfter(now))
                        .isEmpty())
                .toList();
    }

    Optional<Waiting> find(String person) {
        return sessions.hidden()
                .child(path(person))
                .map(node -> new Waiting(
                        person, node.instant(END).orElse(Instant.EPOCH), node.texts(COMMENTS), node.number(COUNT)));
    }

    void remove(Waiting waiting) {
        ends().remove(waiting.end(), waiting.person());
        sessions.hidden().child(path(waiting.person())).ifPresent(ContentNode::remove);
    }

    private static String path(String person) {
        return ROOM + "all/" + Ids.sharded(person);
    }

    private DatedEntries ends() {
        return new DatedEntries(sessions.hidden(), ROOM + "ends");
    }
}
