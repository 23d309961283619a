package org.rejoinder.moderation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.comment.AmendComment;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.ReplyAsStaff;
import org.rejoinder.comment.StaffMember;
import org.rejoinder.http.Caller;
import org.rejoinder.http.Limit;
import org.rejoinder.http.OptionalBody;
import org.rejoinder.http.Pages;
import org.rejoinder.moderation.Action;
import org.rejoinder.moderation.ModerateComment;
import org.rejoinder.moderation.rest.OutcomesJson.OutcomeJson;
import org.rejoinder.problem.Invalid;
import org.rejoinder.problem.Malformed;
import org.rejoinder.problem.Problem;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/** The moderation queues and the verbs of those who work through them. */
@RequestScoped
@Path("moderation/comments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ModerationResource {

    private static final int USUAL = 50;
    private static final int MOST = 100;
    private static final String VERBS = "approve|hold|spam|trash|restore";

    @Inject
    Reads reads;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    ModeratedComments comments;

    @Inject
    ModerateComment moderateComment;

    @Inject
    ReplyAsStaff replyAsStaff;

    @Inject
    AmendComment amendComment;

    @Inject
    StaffMember staffMember;

    @Inject
    Caller caller;

    @Context
    UriInfo uri;

    @GET
    public Response queue(
            @Nullable @QueryParam("status") String status,
            @Nullable @QueryParam("article") String article,
            @Nullable @QueryParam("q") String words,
            @Nullable @QueryParam("limit") String limit,
            @Nullable @QueryParam("cursor") String cursor) {
        var wanted = CommentStatus.find(status == null ? "held" : status)
                .orElseThrow(() -> new Malformed("'status' must be held, approved, spam or trash."));
        int size = Limit.parse(limit, USUAL, MOST);
        var sought = new Sought(wanted, article, Sought.words(words));
        return Pages.answer(reads.everything(() -> comments.page(sought, cursor, size)), uri);
    }

    @GET
    @Path("{id}")
    public ModeratedCommentJson comment(@PathParam("id") String id) {
        return reads.everything(() -> comments.one(id));
    }

    /** What the same person wrote before and after it, wherever it stands, the newest first. */
    @GET
    @Path("{id}/others")
    public Response others(
            @PathParam("id") String id,
            @Nullable @QueryParam("limit") String limit,
            @Nullable @QueryParam("cursor") String cursor) {
        int size = Limit.parse(limit, 20, MOST);
        return Pages.answer(reads.everything(() -> comments.others(id, cursor, size)), uri);
    }

    @POST
    @OptionalBody
    @Path("{id}/{action:" + VERBS + "}")
    public ModeratedCommentJson moderate(
            @PathParam("id") String id, @PathParam("action") String action, ExpectedJson json) {
        var verb = Action.find(action).orElseThrow();
        var seen = ExpectedJson.status(json.expected());
        unitOfWork.run(() -> moderateComment.moderate(id, verb, moderator(), seen));
        return comment(id);
    }

    /** Other words, in CommonMark; the former ones stay in the history. */
    @PATCH
    @Path("{id}")
    public ModeratedCommentJson reword(@PathParam("id") String id, ReplyJson json) {
        unitOfWork.run(() -> amendComment.reword(id, json.body(), moderator()));
        return comment(id);
    }

    @POST
    @Path("{id}/{verb:pin|unpin}")
    public ModeratedCommentJson pin(@PathParam("id") String id, @PathParam("verb") String verb) {
        unitOfWork.run(() -> amendComment.pin(id, verb.equals("pin"), moderator()));
        return comment(id);
    }

    /** Marks it as the author's answer, with the badge. */
    @POST
    @Path("{id}/{verb:mark|unmark}")
    public ModeratedCommentJson mark(@PathParam("id") String id, @PathParam("verb") String verb) {
        unitOfWork.run(() -> amendComment.mark(id, verb.equals("mark"), moderator()));
        return comment(id);
    }

    @POST
    public OutcomesJson moderateAll(BulkJson json) {
        var verb = Action.find(json.action()).orElseThrow(() -> new Invalid("action", "must be one of " + VERBS));
        var seen = ExpectedJson.status(json.expected());
        return unitOfWork.run(() -> {
            var outcomes = new ArrayList<OutcomeJson>();
            for (var id : json.ids()) {
                outcomes.add(outcome(id, verb, seen));
            }
            return new OutcomesJson(List.copyOf(outcomes));
        });
    }

    /** A comment that is not there keeps no other from being moderated. */
    private OutcomeJson outcome(String id, Action verb, Optional<CommentStatus> seen) {
        try {
            var comment = moderateComment.moderate(id, verb, moderator(), seen);
            return new OutcomeJson(id, comment.status().word(), null);
        } catch (Problem problem) {
            return new OutcomeJson(id, null, problem.type());
        }
    }

    @POST
    @Path("{id}/reply")
    public Response reply(@PathParam("id") String id, ReplyJson json) {
        var staff = reads.everything(() -> staffMember.of(moderator()));
        var reply = unitOfWork.run(() -> replyAsStaff.reply(id, staff, json.body()));
        var location = uri.getBaseUriBuilder().path("comments").path(reply.id()).build();
        return Response.created(location).entity(comment(reply.id())).build();
    }

    private String moderator() {
        return caller.name().orElse("somebody");
    }
}
