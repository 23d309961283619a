package org.rejoinder.sample.site.web;

import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.sample.site.mailbox.Mailbox;

/** The letters that the development mailbox caught; with a real mail server these pages are not there. */
class LetterAnswers {

    private final Mailbox mailbox;
    private final Frames frames;

    @Inject
    LetterAnswers(Mailbox mailbox, Frames frames) {
        this.mailbox = mailbox;
        this.frames = frames;
    }

    Optional<Answer> all(Visit visit) {
        if (!mailbox.wanted()) {
            return Optional.empty();
        }
        return Optional.of(Answer.page(200, "letters.jte", frames.frame("Letters", "/letters/", visit.reader()))
                .with("letters", mailbox.letters()));
    }

    Optional<Answer> one(String id, Visit visit) {
        if (!mailbox.wanted() || !id.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return mailbox.letter(Integer.parseInt(id))
                .map(letter -> Answer.page(
                                200,
                                "letter.jte",
                                frames.frame(letter.subject(), "/letters/" + id + "/", visit.reader()))
                        .with("letter", letter));
    }
}
