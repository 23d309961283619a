package org.rejoinder.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of a permalink that names one article: lower-case words joined by hyphens. */
public record Slug(String value) {

    public static final int LONGEST = 200;
    private static final int LONGEST_MADE = 80;
    private static final Pattern VALID =
            Pattern.compile("[\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}]+(-[\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}]+)*");
    /** Apostrophes, and the signs by which scholars write sounds that Latin has no letter for. */
    private static final Pattern WITHIN_WORDS = Pattern.compile("['’\\p{Lm}\\p{Sk}\\p{M}]");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern BETWEEN_OWN_WORDS = Pattern.compile("[^\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}]+");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{Nd}]");

    public Slug {
        if (value.length() > LONGEST || !VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    public static Slug parse(String text) {
        return new Slug(Cleaned.line(text));
    }

    /** The slug that a text from outside is; empty when it is none. */
    public static Optional<Slug> find(String text) {
        var line = Cleaned.line(text);
        return line.length() <= LONGEST && VALID.matcher(line).matches()
                ? Optional.of(new Slug(line))
                : Optional.empty();
    }

    /**
     * The words of a title in Latin letters, or in their own where nobody has written down how to spell them in Latin
     * (Khmer, Lao, Sinhala); empty when it has none ("!!!").
     */
    public static Optional<Slug> of(String title) {
        var line = Cleaned.line(title);
        var latin = WITHIN_WORDS
                .matcher(Latin.LETTERS.transliterate(line))
                .replaceAll("")
                .replaceAll("[əǝ]", "e");
        return joined(BETWEEN_WORDS, latin)
                .or(() -> joined(BETWEEN_OWN_WORDS, line.toLowerCase(Locale.ROOT))
                        .filter(own -> LETTER_OR_DIGIT.matcher(own.value).find()));
    }

    private static Optional<Slug> joined(Pattern between, String text) {
        var words = between.matcher(text).replaceAll(" ").strip();
        return words.isEmpty() ? Optional.empty() : Optional.of(new Slug(cutAtWord(words.replace(' ', '-'))));
    }

    /** The same slug for the second, third … thing of that name. */
    public Slug numbered(int number) {
        var end = "-" + number;
        int room = LONGEST - end.length();
        return new Slug((value.length() > room ? value.substring(0, room).replaceFirst("-+$", "") : value) + end);
    }

    private static String cutAtWord(String slug) {
        if (slug.length() <= LONGEST_MADE) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', LONGEST_MADE);
        return slug.substring(0, hyphen > 0 ? hyphen : LONGEST_MADE);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Loaded with the first title, since the tables of ICU take their time. */
    private static final class Latin {
        static final Transliterator LETTERS =
                Transliterator.getInstance("NFKC; Any-Latin; de-ASCII; Latin-ASCII; Lower");
    }
}
