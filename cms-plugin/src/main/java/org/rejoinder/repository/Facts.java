package org.rejoinder.repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a node is told once and gives back together, kept in one property of lines such as {@code rj:name=Ann}: a property
 * each costs several times as much to write, to check and to read (ADR 22). Read it like any property;
 * a node has no property of the name of one of its facts.
 */
public final class Facts {

    static final String PROPERTY = "rj:facts";

    /** Likewise what changes, one property as well, where a node has several such values that are read together. */
    static final String MARKS = "rj:marks";

    private final List<String> lines = new ArrayList<>();

    /** Adds a text, unless there is none. */
    public Facts with(String name, @Nullable String value) {
        if (value != null) {
            lines.add(name + "=" + value);
        }
        return this;
    }

    public Facts with(String name, long value) {
        return with(name, Long.toString(value));
    }

    public Facts with(String name, boolean value) {
        return with(name, Boolean.toString(value));
    }

    public Facts with(String name, @Nullable Instant value) {
        return with(name, value == null ? null : value.toString());
    }

    public Facts with(String name, List<String> values) {
        values.forEach(value -> with(name, value));
        return this;
    }

    List<String> lines() {
        return lines;
    }

    /** All of it in one text, for a property of its own. */
    public String text() {
        return lines.stream()
                .map(line -> line.replace("\\", "\\\\").replace("\n", "\\n"))
                .collect(Collectors.joining("\n"));
    }
}
