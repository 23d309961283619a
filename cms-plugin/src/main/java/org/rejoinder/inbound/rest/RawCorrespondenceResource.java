package org.rejoinder.inbound.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.rejoinder.http.Caller;
import org.rejoinder.problem.Forbidden;

/** The last mail of an exchange as it came, for editors. */
@RequestScoped
@Path("correspondence/{id}/raw")
public class RawCorrespondenceResource {

    @Inject
    RawAnswer rawAnswer;

    @Inject
    Caller caller;

    @GET
    @Produces("message/rfc822")
    public Response raw(@PathParam("id") String id) {
        if (!caller.isEditor()) {
            throw new Forbidden("This takes the role editor.");
        }
        return rawAnswer.ofExchange(id);
    }
}
