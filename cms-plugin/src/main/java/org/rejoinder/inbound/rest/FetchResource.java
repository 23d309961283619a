package org.rejoinder.inbound.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.rejoinder.inbound.FetchMail;

/** Looks into the IMAP folder at once, and tells what came of it. */
@RequestScoped
@Path("admin/mail/fetch")
@Produces(MediaType.APPLICATION_JSON)
public class FetchResource {

    @Inject
    FetchMail fetchMail;

    @POST
    public FetchedJson fetch() {
        return FetchedJson.of(fetchMail.fetch());
    }
}
