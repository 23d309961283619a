package org.rejoinder.inbound.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.http.Cursor;
import org.rejoinder.http.Limit;
import org.rejoinder.http.PageJson;
import org.rejoinder.http.Pages;
import org.rejoinder.inbound.Fate;
import org.rejoinder.inbound.IncomingMails;
import org.rejoinder.inbound.KeptMail;
import org.rejoinder.problem.Malformed;
import org.rejoinder.repository.Reads;

/** What mail came in and what became of it; what is held can be taken. */
@RequestScoped
@Path("admin/mail/incoming")
@Produces(MediaType.APPLICATION_JSON)
public class IncomingMailResource {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    @Inject
    IncomingMails mails;

    @Inject
    KeptMail keptMail;

    @Inject
    RawAnswer rawAnswer;

    @Inject
    Reads reads;

    @Context
    UriInfo uri;

    /** The newest first. */
    @GET
    public Response list(
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Limit.parse(limit, USUAL, MOST);
        var fate = Optional.ofNullable(outcome).map(IncomingMailResource::fate);
        var list = "incoming/" + fate.map(Fate::word).orElse("");
        var from = Optional.ofNullable(Cursor.parse(cursor, list)).map(Cursor::position);
        return Pages.answer(
                reads.everything(() -> PageJson.of(
                        mails.page(fate, from, size + 1),
                        size,
                        list,
                        null,
                        entry -> mails.find(entry.id()).map(IncomingMailJson::of).stream())),
                uri);
    }

    @GET
    @Path("{id}/raw")
    @Produces("message/rfc822")
    public Response raw(@PathParam("id") String id) {
        return rawAnswer.of(id);
    }

    /** Takes a mail that is held because its sender could not be believed. */
    @POST
    @Path("{id}/accept")
    public ReceivedJson accept(@PathParam("id") String id) {
        return ReceivedJson.of(keptMail.accept(id));
    }

    private static Fate fate(String word) {
        return Fate.find(word).orElseThrow(() -> new Malformed("'outcome' is accepted, held, ignored or rejected."));
    }
}
