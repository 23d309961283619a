package org.rejoinder.notification.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.rejoinder.http.PageJson;
import org.rejoinder.notification.WhoWouldHear;
import org.rejoinder.problem.Malformed;
import org.rejoinder.repository.Reads;

/** Tells before a comment is published who would be told of it. */
@RequestScoped
@Path("admin/mail/who-would-hear")
@Produces(MediaType.APPLICATION_JSON)
public class WhoWouldHearResource {

    @Inject
    WhoWouldHear whoWouldHear;

    @Inject
    Reads reads;

    @GET
    public PageJson<HearerJson> of(@QueryParam("comment") @Nullable String comment) {
        if (comment == null) {
            throw new Malformed("'comment' must be the id of a comment.");
        }
        var hearers = reads.everything(() -> whoWouldHear.of(comment)).stream()
                .map(HearerJson::of)
                .toList();
        return PageJson.of(hearers, (long) hearers.size(), null);
    }
}
