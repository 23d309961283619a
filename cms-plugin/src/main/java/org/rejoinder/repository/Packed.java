package org.rejoinder.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Several values in one property of lines such as {@code rj:name=Ann}. They are few, so looking through them is quick. */
record Packed(List<String> lines) implements Texts {

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
