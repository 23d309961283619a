package org.rejoinder.comment.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.rejoinder.problem.Malformed;
import org.rejoinder.repository.Reads;
import org.rejoinder.text.CommentMarkup;

/** One comment by its id, for its readers and its writer, and how a text would look as one. */
@RequestScoped
@Path("comments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CommentResource {

    private static final CommentMarkup MARKUP = new CommentMarkup();

    @Inject
    Reads reads;

    @Inject
    ThreadAnswers answers;

    @Inject
    Instance<OwnComments> ownComments; // needed by writers only

    /** For everybody what is published; for its writer, who shows the token, whatever it is. */
    @GET
    @Path("{id}")
    public CommentJson comment(@PathParam("id") String id, @Nullable @HeaderParam("Edit-Token") String token) {
        return token == null
                ? reads.published(() -> answers.comment(id))
                : ownComments.get().find(id, token);
    }

    @PATCH
    @Counted
    @Path("{id}")
    public CommentJson change(
            @PathParam("id") String id, @Nullable @HeaderParam("Edit-Token") String token, TextJson json) {
        return ownComments.get().change(id, json.body(), required(token));
    }

    @DELETE
    @Path("{id}")
    public void withdraw(@PathParam("id") String id, @Nullable @HeaderParam("Edit-Token") String token) {
        ownComments.get().withdraw(id, required(token));
    }

    private static String required(@Nullable String token) {
        if (token == null) {
            throw new Malformed("This needs the header Edit-Token.");
        }
        return token;
    }

    @POST
    @Path("preview")
    public PreviewJson preview(TextJson json) {
        return new PreviewJson(MARKUP.fromMarkdown(json.body()).value());
    }
}
