package org.rejoinder.text;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes of a name or a word what it looks like: two that a reader may take for each other share one of these forms. Case,
 * width, accents, blanks and punctuation go; letters of other scripts become those they look like (UTS 39 §4).
 */
public final class LookAlikes {

    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private LookAlikes() {}

    /** Twice, because a small L looks like a capital I only before capitals become small. */
    public static Set<String> of(String name) {
        var letters = letters(name);
        var small = letters.toLowerCase(Locale.ROOT);
        return Set.of("1" + looks(small), "2" + looks(letters)).stream()
                .filter(form -> form.length() > 1)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the name of a server looks like, its labels apart by dots. */
    public static String host(String name) {
        return Arrays.stream(name.split("\\.", -1))
                .map(label -> looks(letters(label).toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("."));
    }

    private static String letters(String name) {
        return NO_LETTER
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
    }

    private static String looks(String letters) {
        return letters(CHECKER.getSkeleton(letters)).toLowerCase(Locale.ROOT);
    }
}
