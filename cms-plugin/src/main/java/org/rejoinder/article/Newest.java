package org.rejoinder.article;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.ContentNode;

/**
 * The newest entries of a dated folder, the newest first, noted on the folder itself: most lists are asked for their first
 * page, and to open the years, months and days that it is spread over costs as much as to read its articles.
 */
final class Newest {

    private static final Newest NONE = new Newest(List.of());
    private static final int MOST = 50;
    private static final int FEWEST = 25;
    private static final String PROPERTY = "rj:newest";
    private static final Span ALL = Span.between(true, null, null);

    private final List<TimeKey> keys;

    private Newest(List<TimeKey> keys) {
        this.keys = keys;
    }

    static Newest of(ContentNode folder) {
        return folder.properties()
                .text(PROPERTY)
                .map(text -> new Newest(text.lines().map(TimeKey::new).toList()))
                .orElse(NONE);
    }

    void note(ContentNode folder) {
        folder.set(
                PROPERTY,
                keys.isEmpty() ? null : keys.stream().map(TimeKey::text).collect(Collectors.joining("\n")));
    }

    /**
     * With one more, if it is one of the newest.
     *
     * @param others how many the folder had before
     */
    Newest with(TimeKey key, long others) {
        boolean complete = keys.size() == others;
        int place = 0;
        while (place < keys.size() && keys.get(place).text().compareTo(key.text()) > 0) {
            place++;
        }
        if (place == keys.size() && !complete) {
            return this;
        }
        var more = new ArrayList<>(keys);
        more.add(place, key);
        return new Newest(more.subList(0, Math.min(MOST, more.size())));
    }

    Newest without(TimeKey key) {
        return new Newest(keys.stream().filter(other -> !other.equals(key)).toList());
    }

    /**
     * With more of them, if they have become few.
     *
     * @param count how many the folder has
     */
    Newest refilled(long count, Function<Span, Iterator<TimeKey>> open) {
        if (keys.size() >= Math.min(count, FEWEST)) {
            return this;
        }
        var found = new ArrayList<TimeKey>();
        for (var walk = open.apply(ALL); walk.hasNext() && found.size() < MOST; ) {
            found.add(walk.next());
        }
        return new Newest(found);
    }

    /**
     * Walks a span from the newest on; where these end, the walk that is opened there goes on.
     *
     * @param count how many the folder has
     */
    Iterator<TimeKey> walk(Span span, long count, Function<Span, Iterator<TimeKey>> open) {
        if (keys.isEmpty()) {
            return open.apply(span);
        }
        var noted = keys.stream().filter(key -> span.holds(key.text())).iterator();
        return keys.size() == count ? noted : new Walk(noted, () -> open.apply(span.after(keys.get(keys.size() - 1))));
    }

    private static final class Walk implements Iterator<TimeKey> {

        private final Iterator<TimeKey> noted;
        private final Supplier<Iterator<TimeKey>> open;
        private @Nullable Iterator<TimeKey> rest;

        Walk(Iterator<TimeKey> noted, Supplier<Iterator<TimeKey>> open) {
            this.noted = noted;
            this.open = open;
        }

        @Override
        public boolean hasNext() {
            return noted.hasNext() || rest().hasNext();
        }

        @Override
        public TimeKey next() {
            return noted.hasNext() ? noted.next() : rest().next();
        }

        private Iterator<TimeKey> rest() {
            var opened = rest;
            if (opened == null) {
                opened = open.get();
                rest = opened;
            }
            return opened;
        }
    }
}
