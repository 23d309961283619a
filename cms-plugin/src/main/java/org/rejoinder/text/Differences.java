package org.rejoinder.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What was taken out of a text and what was put in, line by line and within a line word by word (Myers 1986, in linear
 * space). Very long texts that have hardly a line in common are simply one instead of the other, which is as true and
 * does not keep a processor busy.
 */
public final class Differences {

    /** What became of a stretch of text. */
    public enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /** Words in a row that have the same fate. */
    public record Stretch(Change change, String text) {}

    private static final Pattern LINES = Pattern.compile("[^\n]*\n|[^\n]+");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);
    private static final long MOST_PAIRS_OF_LINES = 25_000_000;
    private static final long MOST_PAIRS_OF_WORDS = 1_000_000;

    private final List<Stretch> stretches = new ArrayList<>();

    private Differences() {}

    /** All of both texts, in order. */
    public static List<Stretch> between(String before, String after) {
        var differences = new Differences();
        differences.compare(split(LINES, before), split(LINES, after), true);
        return differences.stretches;
    }

    /** What lists of names have in common, had and have; their order means nothing. */
    public static List<Stretch> between(List<String> before, List<String> after) {
        var stretches = new ArrayList<Stretch>();
        before.forEach(name -> stretches.add(new Stretch(after.contains(name) ? Change.SAME : Change.REMOVED, name)));
        after.stream()
                .filter(name -> !before.contains(name))
                .forEach(name -> stretches.add(new Stretch(Change.ADDED, name)));
        return stretches;
    }

    private static List<String> split(Pattern parts, String text) {
        return parts.matcher(text).results().map(MatchResult::group).toList();
    }

    private void compare(List<String> before, List<String> after, boolean lines) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        add(Change.SAME, before.subList(0, start));
        compareMiddle(before.subList(start, before.size() - end), after.subList(start, after.size() - end), lines);
        add(Change.SAME, before.subList(before.size() - end, before.size()));
    }

    private void compareMiddle(List<String> before, List<String> after, boolean lines) {
        long pairs = (long) before.size() * after.size();
        if (pairs == 0 || pairs > (lines ? MOST_PAIRS_OF_LINES : MOST_PAIRS_OF_WORDS)) {
            add(Change.REMOVED, before);
            add(Change.ADDED, after);
            return;
        }
        var gone = new ArrayList<String>();
        var come = new ArrayList<String>();
        int at = 0;
        for (var delta : deltas(before, after)) {
            int position = delta.getSource().getPosition();
            if (position > at) {
                replace(gone, come, lines);
                add(Change.SAME, before.subList(at, position));
            }
            gone.addAll(delta.getSource().getLines());
            come.addAll(delta.getTarget().getLines());
            at = position + delta.getSource().size();
        }
        replace(gone, come, lines);
        add(Change.SAME, before.subList(at, before.size()));
    }

    private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
        DiffAlgorithmI<String> algorithm = MyersDiffWithLinearSpace.factory().create(String::equals);
        return DiffUtils.diff(before, after, algorithm).getDeltas();
    }

    private void replace(List<String> gone, List<String> come, boolean lines) {
        if (lines && !gone.isEmpty() && !come.isEmpty()) {
            compare(split(WORDS, String.join("", gone)), split(WORDS, String.join("", come)), false);
        } else {
            add(Change.REMOVED, gone);
            add(Change.ADDED, come);
        }
        gone.clear();
        come.clear();
    }

    private void add(Change change, List<String> parts) {
        if (parts.isEmpty()) {
            return;
        }
        var text = String.join("", parts);
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).change() == change) {
            stretches.set(last, new Stretch(change, stretches.get(last).text() + text));
        } else {
            stretches.add(new Stretch(change, text));
        }
    }
}
