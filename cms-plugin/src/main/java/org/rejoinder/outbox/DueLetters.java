package org.rejoinder.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Leases;

/** The letters that are due by now and that nobody is about to send; found by walking down the minutes, the earliest first. */
final class DueLetters {

    private static final String ROOM = "outbox";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyyMMdd/HHmm").withZone(ZoneOffset.UTC);
    private static final Duration QUIET = Duration.ofMinutes(2);
    private static final int MOST_LOOKED_AT = 5_000; // past those of a domain that has its share already

    private final Optional<ContentNode> waiting;
    private final String now;
    private final String quiet;
    private final Set<String> leases;

    DueLetters(ContentNode hidden, Instant now) {
        var room = hidden.child(ROOM);
        this.waiting = room.flatMap(its -> its.child("waiting"));
        this.now = MINUTE.format(now);
        this.quiet = MINUTE.format(now.minus(QUIET));
        this.leases = room.map(its -> new Leases(its).live(now)).orElse(Set.of());
    }

    boolean any() {
        return !find(1, new Shares(1)).isEmpty();
    }

    /** The paths below the private nodes of at most so many. */
    List<String> find(int atMost, Shares shares) {
        var found = new ArrayList<String>();
        int looked = 0;
        for (var minute : minutes(now)) {
            for (var shard : minute.children()) {
                for (var name : shard.childNames()) {
                    if (found.size() >= atMost || looked++ >= MOST_LOOKED_AT) {
                        return found;
                    }
                    var letter = shard.at(name);
                    if (letter.text(LetterNode.LEASE).filter(leases::contains).isEmpty()
                            && shares.take(domain(letter))) {
                        found.add(letter.path().substring(letter.path().indexOf('/') + 1));
                    }
                }
            }
        }
        return found;
    }

    private static String domain(ContentNode letter) {
        var address = letter.string("rj:email");
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** The folders of the minutes up to one, the earliest first; made while they are gone through. */
    private Iterable<ContentNode> minutes(String last) {
        return () -> waiting.stream()
                .flatMap(room -> room.childNames().stream()
                        .filter(day -> day.compareTo(last.substring(0, 8)) <= 0)
                        .map(room::at))
                .flatMap(day -> day.childNames().stream()
                        .filter(minute -> (day.name() + "/" + minute).compareTo(last) <= 0)
                        .map(day::at))
                .iterator();
    }

    /** Takes away folders that nothing is put into any more; two servers that come to do so at once are told so. */
    void tidy() {
        for (var minute : minutes(quiet)) {
            minute.children().stream().filter(shard -> !shard.hasChildren()).forEach(ContentNode::remove);
            if (minute.hasChildren()) {
                return;
            }
            minute.remove();
        }
        waiting.ifPresent(room -> room.childNames().stream()
                .filter(day -> day.compareTo(quiet.substring(0, 8)) < 0)
                .map(room::at)
                .filter(day -> !day.hasChildren())
                .forEach(ContentNode::remove));
    }
}
