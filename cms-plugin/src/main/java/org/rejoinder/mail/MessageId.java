package org.rejoinder.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/** The Message-ID of a mail, with its angle brackets (RFC 5322 §3.6.4). */
public record MessageId(String value) {

    private static final Pattern VALID = Pattern.compile("<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+>");
    private static final int MAX_LENGTH = 250; // what fits a line of a header

    public MessageId {
        if (value.length() > MAX_LENGTH || !VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("not a message id: " + value);
        }
    }

    /** That of a mail from outside, if it can stand in a header of ours. */
    public static Optional<MessageId> find(String text) {
        return text.length() <= MAX_LENGTH && VALID.matcher(text).matches()
                ? Optional.of(new MessageId(text))
                : Optional.empty();
    }

    /** Of a letter: the same however often it is sent, so that a repeat is seen as one. */
    public static MessageId ofLetter(String letter, String domain) {
        return new MessageId("<letter." + letter + "@" + domain + ">");
    }

    /** Of a comment, which is no letter: what is written about it names it, and so stands together in a mail client. */
    public static MessageId ofComment(String comment, String domain) {
        return new MessageId("<comment." + comment + "@" + domain + ">");
    }

    /** Of an article, the beginning of all that is written about it. */
    public static MessageId ofArticle(String article, String domain) {
        return new MessageId("<article." + article + "@" + domain + ">");
    }

    @Override
    public String toString() {
        return value;
    }
}
