package org.rejoinder.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.ContentNode;

/** Walks the entries below a dated folder in the order of time, and opens only the years, months and days it passes. */
final class TimeWalk implements Iterator<TimeKey> {

    /** Years, months, days and entries. */
    static final int LEVELS = 4;

    private record Level(ContentNode node, String prefix, Iterator<String> names) {}

    private final Span span;
    private final ArrayDeque<Level> path = new ArrayDeque<>();
    private @Nullable TimeKey next;

    TimeWalk(ContentNode dated, Span span) {
        this.span = span;
        open(dated, "");
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public TimeKey next() {
        var key = next;
        if (key == null) {
            throw new NoSuchElementException();
        }
        advance();
        return key;
    }

    private void advance() {
        next = null;
        while (next == null && !path.isEmpty()) {
            var level = path.getFirst();
            if (!level.names.hasNext()) {
                path.removeFirst();
                continue;
            }
            var name = level.names.next();
            var key = level.prefix + name;
            if (path.size() == LEVELS) {
                next = span.holds(key) ? new TimeKey(key) : null;
            } else if (span.reaches(key)) {
                open(level.node.at(name), key + "/");
            }
        }
    }

    private void open(ContentNode node, String prefix) {
        var names = new ArrayList<>(node.childNames());
        if (span.newestFirst()) {
            Collections.reverse(names);
        }
        path.addFirst(new Level(node, prefix, names.iterator()));
    }
}
