package org.rejoinder.comment.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import org.rejoinder.article.Articles;
import org.rejoinder.article.UnknownArticle;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.SubmitOnce;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.Pages;
import org.rejoinder.http.RateLimits;
import org.rejoinder.http.RateLimits.Rate;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.settings.Settings;

/** The comments of one article, as readers see and write them. */
@RequestScoped
@Path("articles/{id}/comments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CommentsResource {

    private static final int ACCEPTED = 202;

    @Inject
    Reads reads;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Articles articles;

    @Inject
    ThreadAnswers answers;

    @Inject
    Submissions submissions;

    @Inject
    SubmitOnce submitOnce;

    @Inject
    WritersAnswers writers;

    @Inject
    RateLimits rates;

    @Inject
    Settings settings;

    @Inject
    ClientAddress client;

    @GET
    public Response thread(@PathParam("id") String id, @BeanParam ThreadQuery query, @Context UriInfo uri) {
        int usualDepth = answers.usualDepth();
        return Pages.answer(reads.published(() -> answers.page(id, query, usualDepth)), uri);
    }

    @POST
    public Response submit(
            @PathParam("id") String id,
            @Valid NewCommentJson json,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            @Nullable @HeaderParam("User-Agent") String userAgent,
            @Context UriInfo uri) {
        rates.take(client, new Rate(settings.comments().rate(), 1));
        var article = reads.everything(() -> articles.published(id).orElseThrow(UnknownArticle::new));
        var submission = reads.everything(() -> submissions.of(article, json, userAgent));
        var wanted = SubmitOnce.key(id, key, json.toString());
        var comment = unitOfWork.run(() -> submitOnce.submit(submission, wanted));
        var location =
                uri.getBaseUriBuilder().path("comments").path(comment.id()).build();
        return Response.status(
                        comment.status() == CommentStatus.APPROVED ? Response.Status.CREATED.getStatusCode() : ACCEPTED)
                .location(location)
                .entity(writers.of(comment, article.permalink()))
                .build();
    }
}
