package org.rejoinder.comment.rest;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.http.Pages;
import org.rejoinder.repository.Reads;

/** The comments of one article, as readers see and write them. */
@Shared
@Path("articles/{id}/comments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CommentsResource {

    private static final int ACCEPTED = 202;

    @Inject
    Reads reads;

    @Inject
    ThreadAnswers answers;

    @Inject
    Instance<NewComments> newComments; // all that writing needs is made for those who write only

    @GET
    public Response thread(@PathParam("id") String id, @BeanParam ThreadQuery query, @Context UriInfo uri) {
        int usualDepth = answers.usualDepth();
        return Pages.answer(reads.published(() -> answers.page(id, query, usualDepth)), uri);
    }

    @POST
    @Counted
    public Response submit(
            @PathParam("id") String id,
            NewCommentJson json,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @Nullable @HeaderParam("User-Agent") String userAgent,
            @Context UriInfo uri) {
        CommentJson comment;
        try (var made = newComments.getHandle()) {
            comment = made.get().take(id, json, key, userAgent);
        }
        var location =
                uri.getBaseUriBuilder().path("comments").path(comment.id()).build();
        boolean published = CommentStatus.APPROVED.word().equals(comment.status());
        return Response.status(published ? Response.Status.CREATED.getStatusCode() : ACCEPTED)
                .location(location)
                .entity(comment)
                .build();
    }
}
