package org.rejoinder.author.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.rejoinder.author.AuthorAccount;
import org.rejoinder.author.Authors;
import org.rejoinder.author.CreateAuthor;
import org.rejoinder.author.SaveAuthor;
import org.rejoinder.author.UnknownAuthor;
import org.rejoinder.http.Caller;
import org.rejoinder.http.Cursor;
import org.rejoinder.http.IfMatch;
import org.rejoinder.http.Limit;
import org.rejoinder.http.PageJson;
import org.rejoinder.http.Pages;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/** The authors with their addresses and logins, which are for editors only. */
@RequestScoped
@Path("editorial/authors")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EditorialAuthorsResource {

    private static final String LIST = "editorial/authors";
    private static final int MOST = 1_000;

    @Inject
    Authors authors;

    @Inject
    CreateAuthor createAuthor;

    @Inject
    SaveAuthor saveAuthor;

    @Inject
    Reads reads;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Caller caller;

    @Context
    UriInfo uri;

    @GET
    public Response list(@QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        caller.requireEditor();
        int wanted = Limit.parse(limit, MOST, MOST);
        var after = Cursor.parse(cursor, LIST);
        var found = reads.everything(() -> authors.after(after == null ? "" : after.position(), wanted + 1));
        var page = found.subList(0, Math.min(wanted, found.size()));
        var next = found.size() > wanted
                ? new Cursor(LIST, page.get(page.size() - 1).author().slug())
                : null;
        return Pages.answer(PageJson.of(page.stream().map(AuthorAccountJson::of).toList(), null, next), uri);
    }

    @GET
    @Path("{slug}")
    public Response author(@PathParam("slug") String slug) {
        caller.requireEditor();
        return answer(reads.everything(() -> authors.account(slug)).orElseThrow(UnknownAuthor::new));
    }

    @POST
    public Response create(AuthorDetailsJson json) {
        caller.requireEditor();
        var details = json.details();
        var account = unitOfWork.run(() -> createAuthor.create(details));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(account.author().slug())
                        .build())
                .header(HttpHeaders.ETAG, IfMatch.tag(state(account)))
                .entity(AuthorAccountJson.of(account))
                .build();
    }

    @PUT
    @Path("{slug}")
    public Response save(
            @PathParam("slug") String slug,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AuthorDetailsJson json) {
        caller.requireEditor();
        var details = json.details();
        return answer(unitOfWork.run(() -> {
            IfMatch.require(ifMatch, state(authors.account(slug).orElseThrow(UnknownAuthor::new)));
            return saveAuthor.save(slug, details);
        }));
    }

    private static Response answer(AuthorAccount account) {
        return Response.ok(AuthorAccountJson.of(account))
                .header(HttpHeaders.ETAG, IfMatch.tag(state(account)))
                .build();
    }

    private static String state(AuthorAccount account) {
        return Long.toString(account.revision());
    }
}
