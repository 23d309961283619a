package org.rejoinder.http;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.DatedEntries.Entry;

/** A page of a collection, as readers of the API get it. */
public record PageJson<T>(List<T> data, Meta meta) {

    /** How many there are altogether, if that is known, and the cursor of the next page, if there is one. */
    public record Meta(@Nullable Long total, @Nullable String next) {}

    public static <T> PageJson<T> of(List<T> data, @Nullable Long total, @Nullable Cursor next) {
        return new PageJson<>(data, new Meta(total, next == null ? null : next.text()));
    }

    /**
     * A page of at most {@code size} entries; one more was looked for, to know whether there are more.
     *
     * @param list what the cursor is of
     * @param shown what is shown of an entry, if it is still there
     */
    public static <T> PageJson<T> of(
            List<Entry> found, int size, String list, @Nullable Long total, Function<Entry, Stream<T>> shown) {
        var page = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size ? new Cursor(list, page.get(size - 1).position()) : null;
        return of(page.stream().flatMap(shown).toList(), total, next);
    }

    /** Of one part that equal pages share: JSON-B asks for it to find circles, and would have every page hashed in whole. */
    @Override
    public int hashCode() {
        return data.size();
    }
}
