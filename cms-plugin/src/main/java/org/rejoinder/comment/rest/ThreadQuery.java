package org.rejoinder.comment.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

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

    @QueryParam("with")
    @Nullable
    String with;
}
