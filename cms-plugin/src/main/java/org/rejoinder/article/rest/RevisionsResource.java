package org.rejoinder.article.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.rejoinder.article.RestoreRevision;
import org.rejoinder.article.WorkingCopies;
import org.rejoinder.http.IfMatch;
import org.rejoinder.http.Limit;
import org.rejoinder.http.Pages;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/** What an article was after each of its saves. */
@RequestScoped
@Path("editorial/articles/{id}/revisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RevisionsResource {

    private static final int HIGHEST = 999_999_999;

    @Inject
    RevisionAnswers answers;

    @Inject
    WorkingCopies workingCopies;

    @Inject
    Ownership ownership;

    @Inject
    RestoreRevision restoreRevision;

    @Inject
    Reads reads;

    @Inject
    UnitOfWork unitOfWork;

    @Context
    UriInfo uri;

    /** The newest first; that is the working copy itself. */
    @GET
    public Response list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return Pages.answer(reads.everything(() -> answers.page(id, limit, cursor)), uri);
    }

    /** One of them, or two side by side. */
    @GET
    @Path("{number: [1-9][0-9]{0,8}}")
    public Object revision(
            @PathParam("id") String id,
            @PathParam("number") String number,
            @QueryParam("compare") @Nullable String compare) {
        long wanted = Long.parseLong(number);
        if (compare == null) {
            return reads.everything(() -> answers.one(id, wanted));
        }
        long compared = Limit.number("compare", compare, HIGHEST, HIGHEST);
        return reads.everything(() -> answers.comparison(id, wanted, compared));
    }

    @POST
    @Path("{number: [1-9][0-9]{0,8}}/restore")
    public Response restore(
            @PathParam("id") String id,
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return EditorialArticlesResource.answer(unitOfWork.run(() -> {
            var present = ownership.require(workingCopies.get(id));
            if (ifMatch != null) {
                IfMatch.require(ifMatch, EditorialArticlesResource.state(present));
            }
            // the revision may be of a time when the article was another author's
            return ownership.require(restoreRevision.restore(id, Long.parseLong(number), ownership.name()));
        }));
    }
}
