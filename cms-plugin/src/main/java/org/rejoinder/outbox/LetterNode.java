package org.rejoinder.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.mail.MessageId;
import org.rejoinder.mail.Words;
import org.rejoinder.outbox.Letter.Cause;
import org.rejoinder.outbox.Letter.Kind;
import org.rejoinder.outbox.Letter.MailingList;
import org.rejoinder.outbox.Letter.Progress;
import org.rejoinder.outbox.Letter.Threading;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Facts;

/** A letter as the repository keeps it. */
final class LetterNode {

    static final String TYPE = "rj:letter";
    static final String LEASE = "rj:lease";

    private LetterNode() {}

    static void write(ContentNode node, Letter letter) {
        var list = Optional.ofNullable(letter.list());
        node.set(new Facts()
                .with("rj:kind", word(letter.kind()))
                .with("rj:email", letter.to().address().text())
                .with("rj:name", letter.to().name())
                .with("rj:sender", letter.sender())
                .with(
                        "rj:replyTo",
                        Optional.ofNullable(letter.replyTo())
                                .map(EmailAddress::text)
                                .orElse(null))
                .with("rj:subject", letter.words().subject())
                .with("rj:text", letter.words().text())
                .with("rj:html", letter.words().html())
                .with(
                        "rj:inReplyTo",
                        Optional.ofNullable(letter.threading().inReplyTo())
                                .map(MessageId::value)
                                .orElse(null))
                .with(
                        "rj:references",
                        letter.threading().references().stream()
                                .map(MessageId::value)
                                .toList())
                .with("rj:comment", letter.cause().comment())
                .with("rj:correspondence", letter.cause().correspondence())
                .with("rj:others", letter.cause().others())
                .with("rj:createdAt", letter.createdAt())
                .with("rj:list", list.map(MailingList::id).orElse(null))
                .with("rj:unsubscribe", list.map(MailingList::unsubscribe).orElse(null)));
        write(node, letter.progress());
    }

    static void write(ContentNode node, Progress progress) {
        node.set("rj:state", word(progress.state()))
                .set("rj:attempts", progress.attempts())
                .set("rj:interrupted", progress.interrupted())
                .set("rj:status", progress.status());
    }

    static Letter read(ContentNode node) {
        return new Letter(
                node.name(),
                Kind.valueOf(node.string("rj:kind").toUpperCase(Locale.ROOT)),
                new Mailbox(EmailAddress.parse(node.string("rj:email")), node.string("rj:name")),
                node.string("rj:sender"),
                node.text("rj:replyTo").map(EmailAddress::parse).orElse(null),
                new Words(node.string("rj:subject"), node.string("rj:text"), node.string("rj:html")),
                new Threading(node.text("rj:inReplyTo").map(MessageId::new).orElse(null), references(node)),
                new Cause(
                        node.string("rj:comment"),
                        node.text("rj:correspondence").orElse(null),
                        node.texts("rj:others")),
                node.instant("rj:createdAt").orElse(Instant.EPOCH),
                progress(node),
                list(node));
    }

    private static List<MessageId> references(ContentNode node) {
        return node.texts("rj:references").stream().map(MessageId::new).toList();
    }

    private static @Nullable MailingList list(ContentNode node) {
        return node.text("rj:list")
                .map(id -> new MailingList(id, node.string("rj:unsubscribe")))
                .orElse(null);
    }

    private static Progress progress(ContentNode node) {
        return new Progress(
                LetterState.valueOf(node.string("rj:state").toUpperCase(Locale.ROOT)),
                (int) node.number("rj:attempts"),
                node.flag("rj:interrupted"),
                node.string("rj:status"));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
