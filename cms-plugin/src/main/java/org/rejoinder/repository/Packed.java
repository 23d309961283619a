package org.rejoinder.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Several values in one property of lines such as {@code rj:name=Ann}. They are few, so looking through them is quick. */
record Packed(List<String> lines) implements Texts {

    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    /** What {@link Facts#text()} has put together. */
    static Packed of(String text) {
        var lines = new ArrayList<String>();
        for (int from = 0, to; from < text.length(); from = to + 1) {
            int end = text.indexOf('\n', from);
            to = end < 0 ? text.length() : end;
            lines.add(unescaped(text.substring(from, to)));
        }
        return new Packed(lines);
    }

    private static String unescaped(String line) {
        return line.indexOf('\\') < 0
                ? line
                : ESCAPED.matcher(line).replaceAll(escaped -> escaped.group(1).equals("n") ? "\n" : "\\\\");
    }

    @Override
    public List<String> texts(String name) {
        var found = new ArrayList<String>();
        for (var line : lines) {
            if (isOf(name, line)) {
                found.add(value(name, line));
            }
        }
        return found;
    }

    @Override
    public Optional<String> text(String name) {
        for (var line : lines) {
            if (isOf(name, line)) {
                return Optional.of(value(name, line));
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(String name, String line) {
        return line.startsWith(name) && line.length() > name.length() && line.charAt(name.length()) == '=';
    }

    private static String value(String name, String line) {
        return line.substring(name.length() + 1);
    }

    /** With another value instead of those of this name, or with none. */
    List<String> with(String name, @Nullable String value) {
        var others = new ArrayList<>(lines);
        others.removeIf(line -> isOf(name, line));
        if (value != null) {
            others.add(name + "=" + value);
        }
        return others;
    }
}
