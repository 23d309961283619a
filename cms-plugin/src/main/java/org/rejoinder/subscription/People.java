package org.rejoinder.subscription;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.DatedEntries;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;
import org.rejoinder.settings.SigningKey;

/** Keeps who has asked to hear of something, and whether they have confirmed it. */
@Store
public class People {

    private static final String ROOM = "subscriptions/people/";
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
    private static final String EMAIL = "rj:email";
    private static final String CONFIRMED = "rj:confirmed";
    private static final String ASKED_AT = "rj:askedAt";
    private static final String DATA_SENT_AT = "rj:dataSentAt";
    private static final String ROUND = "rj:round";
    private static final String REFUSED = "rj:refused";
    private static final String USED_ROUND = "rj:usedRound";

    private final Sessions sessions;
    private final SigningKey signingKey;

    @Inject
    public People(Sessions sessions, SigningKey signingKey) {
        this.sessions = sessions;
        this.signingKey = signingKey;
    }

    /** The key of an address, whether or not anything is known of it. */
    public String key(EmailAddress address) {
        return signingKey.tokens().sign("person", address.folded()).substring(1);
    }

    public Optional<Person> find(String key) {
        return node(key).map(People::read);
    }

    /** The person with this address, who is known from now on. */
    Person known(EmailAddress address) {
        var key = key(address);
        return find(key).orElseGet(() -> {
            var node = sessions.hidden().folder(ROOM + sharded(key)).set(EMAIL, address.text());
            return read(node);
        });
    }

    /** Keeps that a letter has been written which asks for a confirmation, and gives its number. */
    long asked(Person person, Instant now) {
        var node = node(person.key()).orElseThrow();
        long round = node.number(ROUND) + 1;
        node.set(ROUND, round).set(ASKED_AT, now);
        sessions.hidden().folder(mailbox(person)).set(ASKED_AT, now);
        asked().add(now, person.key());
        return round;
    }

    /** When this address, or the same mailbox under another tag, was last asked to confirm. */
    Optional<Instant> askedAt(Person person) {
        return sessions.hidden()
                .child(mailbox(person))
                .flatMap(node -> node.instant(ASKED_AT))
                .or(person::askedAt);
    }

    private String mailbox(Person person) {
        return "subscriptions/mailboxes/" + sharded(key(person.address().mailbox()));
    }

    /** Keeps a confirmation; each letter is good for one, and what was stopped since is not begun again by an old one. */
    boolean confirm(String key, long round) {
        var node = node(key).filter(its -> round > its.number(USED_ROUND));
        node.ifPresent(its -> its.set(CONFIRMED, true).set(USED_ROUND, its.number(ROUND)));
        return node.isPresent();
    }

    /** From now on nothing is written to this person but what is confirmed anew. */
    void stop(String key) {
        node(key).ifPresent(its -> its.set(CONFIRMED, false).set(USED_ROUND, its.number(ROUND)));
    }

    /** Whether the link to the data may be sent now; keeps that it was. */
    boolean dataSent(String key, Instant now, Duration atMostEvery) {
        var due = node(key)
                .filter(its -> its.instant(DATA_SENT_AT)
                        .filter(at -> at.plus(atMostEvery).isAfter(now))
                        .isEmpty());
        due.ifPresent(its -> its.set(DATA_SENT_AT, now));
        return due.isPresent();
    }

    /** Forgets the person. */
    void remove(String key) {
        find(key).flatMap(person -> sessions.hidden().child(mailbox(person))).ifPresent(ContentNode::remove);
        node(key).ifPresent(ContentNode::remove);
    }

    /** Who was asked before, the earliest first. */
    List<DatedEntries.Entry> askedBefore(Instant end, int limit) {
        return asked().page(Optional.empty(), false, limit).stream()
                .takeWhile(entry -> entry.position().compareTo(DatedEntries.start(end)) < 0)
                .toList();
    }

    boolean wasAskedSince(Person person, DatedEntries.Entry asked) {
        return person.askedAt()
                .filter(at -> DatedEntries.start(at).compareTo(asked.position()) > 0)
                .isPresent();
    }

    /** Need not be looked at again. */
    void answered(DatedEntries.Entry asked) {
        asked().remove(asked);
    }

    private DatedEntries asked() {
        return new DatedEntries(sessions.hidden(), "subscriptions/asked");
    }

    /** Keeps that a letter could not be delivered; how many there were within a time. */
    int refused(String key, Instant now, Duration within) {
        var node = node(key).orElseThrow();
        var times = new ArrayList<>(node.texts(REFUSED).stream()
                .filter(at -> Instant.parse(at).plus(within).isAfter(now))
                .toList());
        times.add(now.toString());
        node.set(REFUSED, times);
        return times.size();
    }

    private Optional<ContentNode> node(String key) {
        return KEY.matcher(key).matches() ? sessions.hidden().child(ROOM + sharded(key)) : Optional.empty();
    }

    static String sharded(String key) {
        return key.substring(0, 3) + "/" + key;
    }

    private static Person read(ContentNode node) {
        return new Person(
                node.name(),
                EmailAddress.parse(node.string(EMAIL)),
                node.flag(CONFIRMED),
                node.instant(ASKED_AT),
                node.number(ROUND));
    }
}
