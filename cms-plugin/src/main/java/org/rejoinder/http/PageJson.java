package org.rejoinder.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a collection, as readers of the API get it. */
public record PageJson<T>(List<T> data, Meta meta) {

    /** How many there are altogether, if that is known, and the cursor of the next page, if there is one. */
    public record Meta(@Nullable Long total, @Nullable String next) {}

    public static <T> PageJson<T> of(List<T> data, @Nullable Long total, @Nullable Cursor next) {
        return new PageJson<>(data, new Meta(total, next == null ? null : next.text()));
    }

    /** Of one part that equal pages share: JSON-B asks for it to find circles, and would have every page hashed in whole. */
    @Override
    public int hashCode() {
        return data.size();
    }
}
