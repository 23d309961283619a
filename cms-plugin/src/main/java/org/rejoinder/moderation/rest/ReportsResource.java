package org.rejoinder.moderation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.http.Cursor;
import org.rejoinder.http.Limit;
import org.rejoinder.http.PageJson;
import org.rejoinder.http.Pages;
import org.rejoinder.moderation.Reports;
import org.rejoinder.moderation.rest.ReportedJson.ReportJson;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/** What readers have reported, and that it was looked into. */
@RequestScoped
@Path("moderation/reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {

    private static final String LIST = "moderation/reports";
    private static final int USUAL = 50;
    private static final int MOST = 100;

    @Inject
    Reports reports;

    @Inject
    ModeratedComments comments;

    @Inject
    Reads reads;

    @Inject
    UnitOfWork unitOfWork;

    @GET
    public Response list(
            @Nullable @QueryParam("limit") String limit,
            @Nullable @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        int size = Limit.parse(limit, USUAL, MOST);
        var from = Optional.ofNullable(Cursor.parse(cursor, LIST)).map(Cursor::position);
        return Pages.answer(reads.everything(() -> page(from, size)), uri);
    }

    private PageJson<ReportedJson> page(Optional<String> from, int size) {
        return PageJson.of(
                reports.page(from, size + 1), size, LIST, reports.count(), entry -> Stream.of(reported(entry.id())));
    }

    private ReportedJson reported(String id) {
        return new ReportedJson(
                comments.one(id),
                reports.of(id).stream()
                        .map(report -> new ReportJson(report.reason(), report.at()))
                        .toList());
    }

    /** Nothing was wrong, or it was mended. */
    @DELETE
    @Path("{id}")
    public Response close(@PathParam("id") String id) {
        unitOfWork.run(() -> reports.close(id));
        return Response.noContent().build();
    }
}
