package org.rejoinder.moderation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.RateLimits;
import org.rejoinder.http.RateLimits.Rate;
import org.rejoinder.moderation.ReportComment;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.settings.SigningKey;

/** Where readers say that a comment is not as it should be. */
@RequestScoped
@Path("comments/{id}/report")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NewReportResource {

    private static final Rate RATE = new Rate(10, 1);

    @Inject
    ReportComment reportComment;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    RateLimits rates;

    @Inject
    ClientAddress client;

    @Inject
    SigningKey signingKey;

    /** Known or new, the answer is the same. */
    @POST
    public Response report(@PathParam("id") String id, NewReportJson json) {
        rates.take(client, RATE);
        var reporter = signingKey.tokens().sign("report " + id, client.text());
        unitOfWork.run(() -> reportComment.report(id, reporter, json.reason()));
        return Response.accepted().build();
    }
}
