package org.rejoinder.subscription.rest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.rejoinder.mail.Language;

/** The words of the pages in one language. */
final class PageWords {

    private static final String FOLDER = "/org/rejoinder/subscription/";
    private static final Map<Language, PageWords> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            ALL.put(language, new PageWords(language));
        }
    }

    private final Language language;
    private final Properties words = new Properties();

    private PageWords(Language language) {
        this.language = language;
        var resource = FOLDER + "pages." + language.tag() + ".properties";
        try (var in = PageWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The WAR lacks " + resource);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PageWords in(Language language) {
        var words = ALL.get(language);
        if (words == null) {
            throw new IllegalStateException("no words in " + language);
        }
        return words;
    }

    Language language() {
        return language;
    }

    String of(String name) {
        var word = words.getProperty(name);
        if (word == null) {
            throw new IllegalStateException("no word for " + name + " in " + language);
        }
        return word;
    }
}
