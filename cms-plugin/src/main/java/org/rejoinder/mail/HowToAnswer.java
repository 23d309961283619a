package org.rejoinder.mail;

/** What a letter says about answering it by mail; nothing while no mail comes in. */
public enum HowToAnswer {
    /** To who was answered: the answer goes on with the exchange. */
    EXCHANGE(
            "You can answer this mail. Only the author reads your answer; if its first line is the single word \"public\", it is"
                    + " also published below your comment.",
            "Sie können auf diese Mail antworten. Nur der Autor liest Ihre Antwort; wenn ihre erste Zeile nur das Wort"
                    + " „öffentlich“ ist, wird sie auch unter Ihrem Kommentar veröffentlicht."),
    /** To staff, of a comment whose writer wants an answer by email. */
    ASKED(
            "Answer this mail to answer by email. A single word in the first line chooses: \"private\" (only the person who asked"
                    + " reads it, as without a word), \"public\" (a reply below the comment) or \"both\".",
            "Antworten Sie auf diese Mail, um per E-Mail zu antworten. Ein einzelnes Wort in der ersten Zeile entscheidet:"
                    + " „privat“ (nur wer gefragt hat, liest es; so auch ohne Wort), „öffentlich“ (eine Antwort unter dem"
                    + " Kommentar) oder „beides“."),
    /** To staff, of a comment whose writer does not. */
    REPLY(
            "Answer this mail to reply in public, below the comment; it must be published by then.",
            "Antworten Sie auf diese Mail, um öffentlich unter dem Kommentar zu antworten; er muss dann veröffentlicht sein."),
    /** To a subscriber: the answer becomes a comment. */
    COMMENT(
            "Answer this mail and your answer is published as a comment, for everybody to read.",
            "Antworten Sie auf diese Mail, und Ihre Antwort erscheint als Kommentar, für alle zu lesen."),
    /** To who is to confirm an address. */
    CONFIRM("Or answer this mail; it may be empty.", "Oder antworten Sie auf diese Mail; sie darf leer sein.");

    private final String english;
    private final String german;

    HowToAnswer(String english, String german) {
        this.english = english;
        this.german = german;
    }

    String in(MailSettings settings) {
        if (!settings.takesReplies()) {
            return "";
        }
        return settings.templates().language() == Language.DE ? german : english;
    }
}
