package org.rejoinder.migration.rest;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.audit.Audit;
import org.rejoinder.http.Caller;
import org.rejoinder.http.Cursor;
import org.rejoinder.http.Limit;
import org.rejoinder.http.OwnLimit;
import org.rejoinder.http.PageJson;
import org.rejoinder.http.Pages;
import org.rejoinder.migration.Imports;
import org.rejoinder.migration.StartImport;
import org.rejoinder.migration.UnknownImport;
import org.rejoinder.problem.Malformed;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/** Imports of other systems' exports. */
@RequestScoped
@Path("admin/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private static final String LIST = "imports";
    private static final int USUAL = 20;
    private static final int MOST = 100;

    @Inject
    StartImport startImport;

    @Inject
    Imports imports;

    @Inject
    Reads reads;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    UnitOfWork unitOfWork;

    @Resource
    ManagedExecutorService background;

    @POST
    @OwnLimit
    @Consumes(MediaType.APPLICATION_XML)
    public Response start(InputStream body, @QueryParam("dryRun") @Nullable String dryRun, @Context UriInfo uri)
            throws IOException {
        var begun = startImport.start(body, flag(dryRun), background);
        unitOfWork.run(
                () -> audit.note(caller.name(), begun.dryRun() ? "import.checked" : "import.started", begun.id()));
        var location = uri.getAbsolutePathBuilder().path(begun.id()).build();
        return Response.accepted(ImportJson.of(begun)).location(location).build();
    }

    /** The newest first. */
    @GET
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Limit.parse(limit, USUAL, MOST);
        var from = Optional.ofNullable(Cursor.parse(cursor, LIST)).map(Cursor::position);
        var page = reads.everything(() -> PageJson.of(
                imports.page(from, size + 1),
                size,
                LIST,
                imports.count(),
                entry -> imports.find(entry.id()).stream().map(ImportJson::of)));
        return Pages.answer(page, uri);
    }

    @GET
    @Path("{id}")
    public ImportJson run(@PathParam("id") String id) {
        return ImportJson.of(reads.everything(() -> imports.find(id)).orElseThrow(UnknownImport::new));
    }

    @GET
    @Path("{id}/items")
    public Response items(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int most = Limit.parse(limit, USUAL, MOST);
        var list = "imports/" + id;
        var from = position(Cursor.parse(cursor, list));
        var page = reads.everything(() -> {
            var unused = imports.find(id).orElseThrow(UnknownImport::new);
            long total = imports.entries(id);
            var next = from + most < total ? new Cursor(list, Long.toString(from + most)) : null;
            var entries = imports.account(id, from, most).stream()
                    .map(AccountEntryJson::of)
                    .toList();
            return PageJson.of(entries, total, next);
        });
        return Pages.answer(page, uri);
    }

    private static long position(@Nullable Cursor cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.position().matches("[0-9]{1,12}")) {
            throw Cursor.foreign();
        }
        return Long.parseLong(cursor.position());
    }

    private static boolean flag(@Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw new Malformed("'dryRun' must be true or false.");
    }
}
