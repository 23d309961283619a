package org.rejoinder.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.mail.MessageId;
import org.rejoinder.mail.Words;

/**
 * One mail to one address. It is complete when it is posted, so that sending it reads nothing else and a repeat is the
 * same to the byte.
 *
 * @param sender the name before "via" and the site's name; empty for the site itself
 * @param replyTo where an answer goes; without one it goes to the site
 */
public record Letter(
        String id,
        Kind kind,
        Mailbox to,
        String sender,
        @Nullable EmailAddress replyTo,
        Words words,
        Threading threading,
        Cause cause,
        Instant createdAt,
        Progress progress) {

    /** What sort of letter it is. */
    public enum Kind {
        /** A person of the site has written it to the person who asked. */
        ANSWER,
        /** The site tells its staff of a new comment. */
        NEW_COMMENT;

        /**
         * RFC 3834 §5: "auto-generated" is for what no person wrote and must not stand on what a person wrote by hand. So an
         * answer has no Auto-Submitted at all, although a machine carries it.
         */
        boolean isAutomatic() {
            return this != ANSWER;
        }
    }

    /** Where it stands among other letters: the headers by which a mail client shows a thread (RFC 5322 §3.6.4). */
    public record Threading(@Nullable MessageId inReplyTo, List<MessageId> references) {

        public Threading {
            references = List.copyOf(references);
        }
    }

    /** Why it was written: the comment it is about and, for an answer, the correspondence it belongs to. */
    public record Cause(String comment, @Nullable String correspondence) {}

    /** How far it has come: the tries that the mail server answered with "not now", and what it said last. */
    public record Progress(LetterState state, int attempts, boolean interrupted, String status) {

        static final Progress NONE = new Progress(LetterState.WAITING, 0, false, "");
    }

    /** A letter that is to go at once. */
    public Letter(
            String id,
            Kind kind,
            Mailbox to,
            String sender,
            @Nullable EmailAddress replyTo,
            Words words,
            Threading threading,
            Cause cause,
            Instant createdAt) {
        this(id, kind, to, sender, replyTo, words, threading, cause, createdAt, Progress.NONE);
    }

    /** The letter with what became of it. */
    Letter with(Progress newProgress) {
        return new Letter(id, kind, to, sender, replyTo, words, threading, cause, createdAt, newProgress);
    }
}
