package org.rejoinder.inbound;

import java.util.Locale;
import org.rejoinder.mail.Language;

/** A mail of a person is not taken. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why; the sentence goes to the sender, who may be anybody, so it tells nothing of what is here. */
    enum Reason {
        UNKNOWN_ADDRESS(
                "The address that you have written to is none of ours, or was changed on the way.",
                "Die Adresse, an die Sie geschrieben haben, ist keine von uns oder wurde unterwegs verändert."),
        EXPIRED(
                "It is too long ago that the letter was sent which you have answered. Please write on the page.",
                "Der Brief, auf den Sie geantwortet haben, liegt zu lange zurück. Bitte schreiben Sie auf der Seite."),
        OTHER_SENDER(
                "A letter can be answered only from the address that it went to. Please write from that one.",
                "Ein Brief kann nur von der Adresse beantwortet werden, an die er ging. Bitte schreiben Sie von dieser."),
        GONE("What you have answered is no longer there.", "Worauf Sie geantwortet haben, gibt es nicht mehr."),
        CLOSED("The discussion is closed.", "Die Diskussion ist geschlossen."),
        EMPTY(
                "No text of your own could be found in it. Please write above the quoted letter, and no attachments.",
                "Darin war kein eigener Text zu finden. Bitte schreiben Sie über dem zitierten Brief und ohne Anhänge."),
        TOO_LONG("It is too long.", "Sie ist zu lang."),
        DIGEST(
                "The letter that you have answered tells of several comments. Please answer the one you mean on the page.",
                "Der Brief, auf den Sie geantwortet haben, erzählt von mehreren Kommentaren. Bitte antworten Sie auf der Seite."),
        NOT_STAFF(
                "Your address no longer belongs to who may answer this.",
                "Ihre Adresse gehört nicht mehr zu denen, die darauf antworten dürfen."),
        NOT_PUBLISHED(
                "The comment is not published yet, so it cannot be answered in public. Please approve it first.",
                "Der Kommentar ist noch nicht veröffentlicht; öffentlich kann darauf erst danach geantwortet werden."),
        NOT_ASKED(
                "No answer by email was asked for, or it is the author's to give. You can answer in public.",
                "Um eine Antwort per E-Mail wurde nicht gebeten, oder sie steht dem Autor zu. Sie können öffentlich antworten.");

        private final String english;
        private final String german;

        Reason(String english, String german) {
            this.english = english;
            this.german = german;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String sentence(Language language) {
            return language == Language.DE ? german : english;
        }
    }

    private final Reason reason;

    Refused(Reason reason) {
        super(reason.word(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
