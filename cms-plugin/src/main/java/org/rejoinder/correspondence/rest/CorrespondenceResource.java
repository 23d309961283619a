package org.rejoinder.correspondence.rest;

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
import org.jspecify.annotations.Nullable;
import org.rejoinder.correspondence.AnswerByEmail;
import org.rejoinder.correspondence.CorrespondenceState;
import org.rejoinder.correspondence.DeclineAnswer;
import org.rejoinder.correspondence.Visibility;
import org.rejoinder.http.Limit;
import org.rejoinder.http.OptionalBody;
import org.rejoinder.http.Pages;
import org.rejoinder.problem.Malformed;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/** The wishes to be answered by email, and the answers. */
@RequestScoped
@Path("correspondence")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CorrespondenceResource {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    @Inject
    Reads reads;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Answerer answerer;

    @Inject
    CorrespondenceJsons jsons;

    @Inject
    AnswerByEmail answerByEmail;

    @Inject
    DeclineAnswer declineAnswer;

    @GET
    public Response list(
            @Nullable @QueryParam("state") String state,
            @Nullable @QueryParam("limit") String limit,
            @Nullable @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        var wanted = CorrespondenceState.find(state == null ? "asked" : state)
                .orElseThrow(() -> new Malformed("'state' must be asked, answered, delivered, bounced or declined."));
        int size = Limit.parse(limit, USUAL, MOST);
        return Pages.answer(reads.everything(() -> jsons.page(wanted, answerer.onlyAuthor(), cursor, size)), uri);
    }

    @GET
    @Path("{id}")
    public CorrespondenceJson correspondence(@PathParam("id") String id) {
        return reads.everything(() -> jsons.withLetters(answerer.require(id)));
    }

    @POST
    @Path("{id}/answer")
    public CorrespondenceJson answer(@PathParam("id") String id, AnswerJson json) {
        var visibility = Visibility.find(json.visibility()).orElseThrow();
        var staff = reads.everything(() -> {
            var unused = answerer.require(id);
            return answerer.name();
        });
        unitOfWork.run(() -> answerByEmail.answer(id, staff, json.body(), visibility));
        return correspondence(id);
    }

    @POST
    @OptionalBody
    @Path("{id}/decline")
    public CorrespondenceJson decline(@PathParam("id") String id) {
        var unused = reads.everything(() -> answerer.require(id));
        unitOfWork.run(() -> declineAnswer.decline(id));
        return correspondence(id);
    }
}
