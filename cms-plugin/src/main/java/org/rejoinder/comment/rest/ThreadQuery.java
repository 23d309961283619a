package org.rejoinder.comment.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.rejoinder.problem.Malformed;

/** How somebody wants to see a thread; all of it as text, to be read with care. */
public class ThreadQuery {

    @QueryParam("view")
    @Nullable
    String view;

    @QueryParam("order")
    @Nullable
    String order;

    @QueryParam("limit")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("depth")
    @Nullable
    String depth;

    @QueryParam("at")
    @Nullable
    String at;

    @QueryParam("with")
    @Nullable
    String with;

    /** Refuses a parameter that another view takes. */
    void requireNo(String name, @Nullable String value) {
        if (value != null) {
            throw new Malformed("'%s' goes with another view.".formatted(name));
        }
    }
}
