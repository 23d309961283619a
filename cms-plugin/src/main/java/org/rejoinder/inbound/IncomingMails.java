package org.rejoinder.inbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.repository.Attachment;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.DatedEntries;
import org.rejoinder.repository.Facts;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * Keeps what became of every mail, in the same save as what it became, so that a second copy is known; for a while also the mail
 * as it came. Lists by date, all and for each fate; found by its sender and by the comment it belongs to.
 */
@Store
public class IncomingMails {

    static final String ALL = "all";

    private static final String ROOM = "inbound/";
    private static final String ID = "rj:id";
    private static final String COMMENT = "rj:comment";
    private static final String REFUSED = "rj:refusedAt";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withZone(ZoneOffset.UTC);

    private final Sessions sessions;

    @Inject
    public IncomingMails(Sessions sessions) {
        this.sessions = sessions;
    }

    /** A mail in the log. */
    public record Kept(
            String id,
            Instant at,
            Optional<String> sender,
            String subject,
            List<String> attachments,
            Received received,
            String key) {}

    public Optional<Kept> find(String id) {
        return node(id).map(IncomingMails::read);
    }

    /** The mail of this key, if it came before. */
    Optional<Kept> withKey(String key) {
        return sessions.hidden()
                .child(ROOM + "keys/" + Hash.sharded(key))
                .flatMap(node -> node.text(ID))
                .flatMap(this::find);
    }

    /** Keeps a mail with what became of it. */
    void keep(Arrival arrival, Received received, Instant now, boolean withRaw) {
        var id = Ids.random();
        // two servers that file the same mail write different ids here, so one of them fails and sees the other's
        sessions.hidden().folder(ROOM + "keys/" + Hash.sharded(arrival.key())).set(ID, id);
        var node = sessions.hidden()
                .folder(ROOM + "mails/" + id.substring(0, 2))
                .add(id, ContentNode.FOLDER)
                .set(new Facts()
                        .with("rj:key", arrival.key())
                        .with("rj:at", now)
                        .with(
                                "rj:email",
                                arrival.sender().map(EmailAddress::text).orElse(null))
                        .with("rj:subject", arrival.subject())
                        .with("rj:attachments", arrival.attachments()));
        write(node, received);
        list(ALL).add(now, id);
        list(received.fate().word()).add(now, id);
        arrival.sender().ifPresent(sender -> mark(senderPlace(sender) + "/" + DAY.format(now), id));
        if (withRaw) {
            Attachment.put(node.add("raw", ContentNode.FOLDER), arrival.head().getBytes(ISO_8859_1));
            new DatedEntries(sessions.hidden(), ROOM + "raws").add(now, id);
        }
    }

    /** Keeps that somebody has decided about a mail that was held. */
    void settle(Kept kept, Received received) {
        list(kept.received().fate().word()).remove(kept.at(), kept.id());
        list(received.fate().word()).add(kept.at(), kept.id());
        write(node(kept.id()).orElseThrow(), received);
    }

    private void write(ContentNode node, Received received) {
        node.set("rj:fate", received.fate().word())
                .set("rj:reason", received.reason())
                .set(COMMENT, received.comment().orElse(null))
                .set("rj:correspondence", received.correspondence().orElse(null));
        received.comment().ifPresent(comment -> mark(commentPlace(comment), node.name()));
        received.correspondence().ifPresent(comment -> mark(commentPlace(comment), node.name()));
    }

    /** The newest first. */
    public List<DatedEntries.Entry> page(Optional<Fate> fate, Optional<String> after, int limit) {
        return list(fate.map(Fate::word).orElse(ALL)).page(after, true, limit);
    }

    /** The ids of the mails that a comment was made of, or that belong to its exchange. */
    public List<String> of(String comment) {
        return Ids.isId(comment)
                ? sessions.hidden()
                        .child(commentPlace(comment))
                        .map(ContentNode::childNames)
                        .orElse(List.of())
                : List.of();
    }

    /** The node that has the mail as it came. */
    Optional<ContentNode> raw(String id) {
        return node(id).flatMap(node -> node.child("raw"));
    }

    /** Those that came before, the oldest first. */
    List<DatedEntries.Entry> before(String list, Instant end, int limit) {
        return new DatedEntries(sessions.hidden(), ROOM + list)
                .page(Optional.empty(), false, limit).stream()
                        .takeWhile(entry -> entry.position().compareTo(DatedEntries.start(end)) < 0)
                        .toList();
    }

    void removeRaw(String id) {
        find(id).ifPresent(kept -> new DatedEntries(sessions.hidden(), ROOM + "raws").remove(kept.at(), id));
        raw(id).ifPresent(ContentNode::remove);
    }

    /** Forgets a mail altogether. */
    void remove(String id) {
        find(id).ifPresent(kept -> {
            removeRaw(id);
            list(ALL).remove(kept.at(), id);
            list(kept.received().fate().word()).remove(kept.at(), id);
            kept.sender()
                    .flatMap(EmailAddress::find)
                    .ifPresent(sender -> unmark(senderPlace(sender) + "/" + DAY.format(kept.at()), id));
            kept.received().comment().ifPresent(comment -> unmark(commentPlace(comment), id));
            kept.received().correspondence().ifPresent(comment -> unmark(commentPlace(comment), id));
            sessions.hidden().child(ROOM + "keys/" + Hash.sharded(kept.key())).ifPresent(ContentNode::remove);
            node(id).ifPresent(ContentNode::remove);
        });
    }

    /** The ids of so many mails of a sender; for who is to be forgotten. */
    public List<String> of(EmailAddress sender, int limit) {
        return sessions.hidden().child(senderPlace(sender)).stream()
                .flatMap(place -> place.children().stream())
                .flatMap(day -> day.childNames().stream())
                .limit(limit)
                .toList();
    }

    void forgetSender(EmailAddress sender) {
        sessions.hidden().child(senderPlace(sender)).ifPresent(ContentNode::remove);
        sessions.hidden().child(senderPlace(sender.mailbox())).ifPresent(node -> node.set(REFUSED, (Instant) null));
    }

    /** Keeps that a sender hears why a mail was not taken, unless the mailbox, under whatever tag, was told since a moment. */
    boolean mayHear(EmailAddress sender, Instant since, Instant now) {
        var node = sessions.hidden().folder(senderPlace(sender.mailbox()));
        if (node.instant(REFUSED).filter(since::isBefore).isPresent()) {
            return false;
        }
        node.set(REFUSED, now);
        return true;
    }

    /** Counts a mail that could not be handled. */
    long failed(String digest) {
        return sessions.hidden()
                .folder(ROOM + "failures/" + Hash.sharded(digest))
                .increase("rj:count", 1);
    }

    void forgetFailures(String digest) {
        sessions.hidden().child(ROOM + "failures/" + Hash.sharded(digest)).ifPresent(ContentNode::remove);
    }

    private Optional<ContentNode> node(String id) {
        return Ids.isId(id) ? sessions.hidden().child(ROOM + "mails/" + Ids.sharded(id)) : Optional.empty();
    }

    private void mark(String place, String id) {
        var unused = sessions.hidden().folder(place + "/" + id);
    }

    private void unmark(String place, String id) {
        sessions.hidden().child(place + "/" + id).ifPresent(ContentNode::remove);
        sessions.hidden().child(place).filter(folder -> !folder.hasChildren()).ifPresent(ContentNode::remove);
    }

    private static String senderPlace(EmailAddress sender) {
        return ROOM + "senders/" + Hash.sharded(Hash.of(sender.folded()));
    }

    private static String commentPlace(String comment) {
        return ROOM + "comments/" + Ids.sharded(comment);
    }

    private DatedEntries list(String name) {
        return new DatedEntries(sessions.hidden(), ROOM + "lists/" + name);
    }

    private static Kept read(ContentNode node) {
        return new Kept(
                node.name(),
                node.instant("rj:at").orElseThrow(),
                node.text("rj:email"),
                node.string("rj:subject"),
                node.texts("rj:attachments"),
                new Received(
                        Fate.find(node.string("rj:fate")).orElseThrow(),
                        node.string("rj:reason"),
                        node.text(COMMENT),
                        node.text("rj:correspondence")),
                node.string("rj:key"));
    }
}
