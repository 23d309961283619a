package org.rejoinder.inbound.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The mail that a comment was made of, for moderators to compare. */
@RequestScoped
@Path("moderation/comments/{id}/raw")
public class RawCommentResource {

    @Inject
    RawAnswer rawAnswer;

    @GET
    @Produces("message/rfc822")
    public Response raw(@PathParam("id") String id) {
        return rawAnswer.ofComment(id);
    }
}
