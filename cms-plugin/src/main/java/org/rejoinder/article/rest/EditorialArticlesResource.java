package org.rejoinder.article.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.Article;
import org.rejoinder.article.DraftOnce;
import org.rejoinder.article.PublishArticle;
import org.rejoinder.article.RestoreArticle;
import org.rejoinder.article.SaveArticle;
import org.rejoinder.article.ScheduleArticle;
import org.rejoinder.article.TrashArticle;
import org.rejoinder.article.UnpublishArticle;
import org.rejoinder.article.WorkingCopies;
import org.rejoinder.http.IfMatch;
import org.rejoinder.http.OptionalBody;
import org.rejoinder.http.Pages;
import org.rejoinder.problem.Malformed;
import org.rejoinder.repository.IdempotencyKey;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/** The articles in the hands of their editors and authors. */
@RequestScoped
@Path("editorial/articles")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EditorialArticlesResource {

    private static final int LONGEST_KEY = 255;

    @Inject
    WorkingCopies workingCopies;

    @Inject
    WorkingLists lists;

    @Inject
    Ownership ownership;

    @Inject
    DraftOnce draftOnce;

    @Inject
    SaveArticle saveArticle;

    @Inject
    PublishArticle publishArticle;

    @Inject
    ScheduleArticle scheduleArticle;

    @Inject
    UnpublishArticle unpublishArticle;

    @Inject
    TrashArticle trashArticle;

    @Inject
    RestoreArticle restoreArticle;

    @Inject
    Reads reads;

    @Inject
    UnitOfWork unitOfWork;

    @Context
    UriInfo uri;

    @GET
    public Response list(@BeanParam WorkingListParameters parameters) {
        return Pages.answer(reads.everything(() -> lists.page(parameters, ownership.onlyAuthor())), uri);
    }

    @GET
    @Path("{id}")
    public Response article(@PathParam("id") String id) {
        return answer(reads.everything(() -> ownership.require(workingCopies.get(id))));
    }

    @POST
    public Response draft(@HeaderParam("Idempotency-Key") @Nullable String header, ManuscriptJson json) {
        var manuscript = json.manuscript();
        var key = Optional.ofNullable(header).map(given -> key(given, json));
        var article = unitOfWork.run(() -> draftOnce.draft(ownership.sign(manuscript), key, ownership.name()));
        return Response.created(uri.getAbsolutePathBuilder().path(article.id()).build())
                .header(HttpHeaders.ETAG, tag(article))
                .entity(WorkingCopyJson.of(article))
                .build();
    }

    @PUT
    @Path("{id}")
    public Response save(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ManuscriptJson json) {
        var manuscript = json.manuscript();
        return answer(unitOfWork.run(() -> {
            var present = ownership.require(workingCopies.get(id));
            IfMatch.require(ifMatch, state(present));
            return saveArticle.save(
                    id, manuscript.author() == null ? manuscript : ownership.sign(manuscript), ownership.name());
        }));
    }

    /** At once, or at a later moment. */
    @POST
    @OptionalBody
    @Path("{id}/publish")
    public Response publish(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, PublishJson json) {
        var at = json.moment();
        return change(
                id,
                ifMatch,
                () -> at.map(moment -> scheduleArticle.schedule(id, moment))
                        .orElseGet(() -> publishArticle.publish(id)));
    }

    /** What was to be published later is not; what readers see stays. */
    @POST
    @Path("{id}/unschedule")
    public Response unschedule(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(id, ifMatch, () -> scheduleArticle.cancel(id));
    }

    @POST
    @Path("{id}/unpublish")
    public Response unpublish(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(id, ifMatch, () -> unpublishArticle.unpublish(id));
    }

    @POST
    @Path("{id}/trash")
    public Response trash(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(id, ifMatch, () -> trashArticle.trash(id));
    }

    @POST
    @Path("{id}/restore")
    public Response restore(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(id, ifMatch, () -> restoreArticle.restore(id));
    }

    private IdempotencyKey key(String given, ManuscriptJson json) {
        if (given.isBlank() || given.length() > LONGEST_KEY) {
            throw new Malformed("'Idempotency-Key' has 1 to %d characters.".formatted(LONGEST_KEY));
        }
        return new IdempotencyKey("articles of " + ownership.name(), given, json.toString());
    }

    /** Whoever says which state they saw has it changed only while it is that one. */
    private Response change(String id, @Nullable String ifMatch, Supplier<Article> verb) {
        return answer(unitOfWork.run(() -> {
            var present = ownership.require(workingCopies.get(id));
            if (ifMatch != null) {
                IfMatch.require(ifMatch, state(present));
            }
            return verb.get();
        }));
    }

    static Response answer(Article article) {
        return Response.ok(WorkingCopyJson.of(article))
                .header(HttpHeaders.ETAG, tag(article))
                .build();
    }

    private static String tag(Article article) {
        return IfMatch.tag(state(article));
    }

    static String state(Article article) {
        return Long.toString(article.revision());
    }
}
