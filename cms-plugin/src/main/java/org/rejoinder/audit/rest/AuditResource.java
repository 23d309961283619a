package org.rejoinder.audit.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.audit.Audit;
import org.rejoinder.http.Cursor;
import org.rejoinder.http.Limit;
import org.rejoinder.http.PageJson;
import org.rejoinder.http.Pages;
import org.rejoinder.repository.Reads;

/** Who did what, when; the newest first. */
@RequestScoped
@Path("admin/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private static final String LIST = "admin/audit";
    private static final int USUAL = 50;
    private static final int MOST = 100;

    @Inject
    Audit audit;

    @Inject
    Reads reads;

    @GET
    public Response list(
            @Nullable @QueryParam("limit") String limit,
            @Nullable @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        int size = Limit.parse(limit, USUAL, MOST);
        var from = Optional.ofNullable(Cursor.parse(cursor, LIST)).map(Cursor::position);
        return Pages.answer(reads.everything(() -> page(from, size)), uri);
    }

    private PageJson<AuditEntryJson> page(Optional<String> from, int size) {
        return PageJson.of(
                audit.page(from, size + 1),
                size,
                LIST,
                audit.count(),
                entry -> audit.find(entry.id()).map(AuditEntryJson::of).stream());
    }
}
