package org.rejoinder.outbox.rest;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rejoinder.outbox.MailLog;

/** A letter as an administrator sees it, without what it says: that is between the site and the person. */
public record LetterJson(
        String id,
        String kind,
        String recipient,
        @Nullable String subject,
        String state,
        @Nullable String reason,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextTryAt,
        @Nullable Instant finishedAt,
        @Nullable String comment,
        @Nullable String correspondence) {

    static LetterJson of(MailLog.Entry entry) {
        var letter = entry.letter();
        var progress = letter.progress();
        return new LetterJson(
                letter.id(),
                word(letter.kind()),
                letter.to().address().text(),
                text(letter.words().subject()),
                word(progress.state()),
                text(progress.status()),
                progress.attempts(),
                letter.createdAt(),
                entry.nextTryAt().orElse(null),
                entry.finishedAt().orElse(null),
                text(letter.cause().comment()),
                letter.cause().correspondence());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }
}
