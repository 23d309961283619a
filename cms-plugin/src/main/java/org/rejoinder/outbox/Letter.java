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
 * @param replyTo where an answer goes while no mail comes in here; without one it goes to the site
 * @param list what it is a letter of, if the person has subscribed to it
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
        Progress progress,
        @Nullable MailingList list) {

    /** What sort of letter it is. */
    public enum Kind {
        /** A person of the site has written it to the person who asked. */
        ANSWER,
        /** The site tells its staff of a new comment. */
        NEW_COMMENT,
        /** The site asks whether an address belongs to who wrote it into a form. */
        CONFIRMATION,
        /** The site tells a subscriber of one comment. */
        SUBSCRIPTION,
        /** The site tells a subscriber of many comments at once. */
        DIGEST,
        /** The site tells its staff what a person answered to an answer. */
        QUESTION,
        /** The site says why a mail was not taken. */
        REFUSAL,
        /** The site sends a person the link to what it keeps of them. */
        OWN_DATA,
        /** An administrator tries whether letters arrive. */
        TEST;

        /**
         * RFC 3834 §5: "auto-generated" is for what no person wrote and must not stand on what a person wrote by hand. So an
         * answer has no Auto-Submitted at all, although a machine carries it.
         */
        boolean isAutomatic() {
            return this != ANSWER;
        }

        /** Whether it goes where a visitor has said; the staff may read the site's own mailbox. */
        boolean isToVisitors() {
            return this != NEW_COMMENT && this != QUESTION && this != DIGEST && this != TEST;
        }

        /** Whether an answer to it has a place here. */
        boolean isAnswerable() {
            return this != REFUSAL && this != OWN_DATA && this != TEST;
        }
    }

    /** Where it stands among other letters: the headers by which a mail client shows a thread (RFC 5322 §3.6.4). */
    public record Threading(@Nullable MessageId inReplyTo, List<MessageId> references) {

        public Threading {
            references = List.copyOf(references);
        }
    }

    /**
     * Why it was written.
     *
     * @param comment what it is about, in a digest the last of them; empty if it is about none
     * @param correspondence what an answer belongs to
     * @param others the other comments whose words a digest has
     */
    public record Cause(String comment, @Nullable String correspondence, List<String> others) {

        public Cause {
            others = List.copyOf(others);
        }

        public Cause(String comment, @Nullable String correspondence) {
            this(comment, correspondence, List.of());
        }

        /** Of several comments, the last of which counts as the one. */
        public static Cause of(List<String> comments) {
            int last = comments.size() - 1;
            return new Cause(comments.get(last), null, comments.subList(0, last));
        }

        boolean has(String id) {
            return comment.equals(id) || others.contains(id);
        }
    }

    /** How far it has come: the tries that the mail server answered with "not now", and what it said last. */
    public record Progress(LetterState state, int attempts, boolean interrupted, String status) {

        static final Progress NONE = new Progress(LetterState.WAITING, 0, false, "");
    }

    /** What a person has subscribed to (RFC 2919), and the address that ends it (RFC 8058). */
    public record MailingList(String id, String unsubscribe) {}

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
        this(id, kind, to, sender, replyTo, words, threading, cause, createdAt, Progress.NONE, null);
    }

    /** The letter with what became of it. */
    Letter with(Progress newProgress) {
        return new Letter(id, kind, to, sender, replyTo, words, threading, cause, createdAt, newProgress, list);
    }

    /** The letter as one of a list. */
    public Letter of(MailingList newList) {
        return new Letter(id, kind, to, sender, replyTo, words, threading, cause, createdAt, progress, newList);
    }

    /** The letter as if it were posted now, for another try. */
    Letter postedAgain(Instant now) {
        return new Letter(id, kind, to, sender, replyTo, words, threading, cause, now, Progress.NONE, list);
    }
}
