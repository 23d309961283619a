package org.rejoinder.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that letters and their pages are delivered in. */
public enum Language {
    EN,
    DE;

    /** As templates, pages and {@code site.language} spell it (RFC 5646). */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> find(String tag) {
        return Stream.of(values())
                .filter(language -> language.tag().equals(tag.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The first of a person's languages that there is. */
    public static Optional<Language> best(List<Locale> wanted) {
        return wanted.stream()
                .flatMap(locale -> find(locale.getLanguage()).stream())
                .findFirst();
    }
}
