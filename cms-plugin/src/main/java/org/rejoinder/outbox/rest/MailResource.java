package org.rejoinder.outbox.rest;

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
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.audit.Audit;
import org.rejoinder.http.Caller;
import org.rejoinder.http.Cursor;
import org.rejoinder.http.Limit;
import org.rejoinder.http.PageJson;
import org.rejoinder.http.Pages;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.outbox.LetterState;
import org.rejoinder.outbox.MailLog;
import org.rejoinder.outbox.Outbox;
import org.rejoinder.outbox.PauseSending;
import org.rejoinder.outbox.ResendLetter;
import org.rejoinder.outbox.SendTestLetter;
import org.rejoinder.outbox.UnknownLetter;
import org.rejoinder.problem.Invalid;
import org.rejoinder.problem.Malformed;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/** Why somebody got, or did not get, a letter; and whether letters go out. */
@RequestScoped
@Path("admin/mail")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MailResource {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    @Inject
    MailLog log;

    @Inject
    Outbox outbox;

    @Inject
    ResendLetter resendLetter;

    @Inject
    PauseSending pauseSending;

    @Inject
    SendTestLetter sendTestLetter;

    @Inject
    Reads reads;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Context
    UriInfo uri;

    /** The newest first; without a recipient, a comment or a state the dead ones. */
    @GET
    public Response list(
            @QueryParam("recipient") @Nullable String recipient,
            @QueryParam("comment") @Nullable String comment,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int wanted = Limit.parse(limit, USUAL, MOST);
        var query = new MailLog.Query(
                Optional.ofNullable(recipient).map(MailResource::address),
                Optional.ofNullable(comment).map(MailResource::id),
                Optional.ofNullable(state).map(MailResource::state));
        var list = "mail?" + query.recipient().map(EmailAddress::folded).orElse("") + "&"
                + query.comment().orElse("") + "&" + query.state();
        var from = Optional.ofNullable(Cursor.parse(cursor, list)).map(Cursor::position);
        var page = reads.everything(() -> log.page(query, from, wanted));
        var next = page.next().map(position -> new Cursor(list, position)).orElse(null);
        return Pages.answer(
                PageJson.of(page.entries().stream().map(LetterJson::of).toList(), null, next), uri);
    }

    @GET
    @Path("sending")
    public SendingJson sending() {
        return new SendingJson(reads.everything(outbox::isPaused));
    }

    @POST
    @Path("pause")
    public SendingJson pause() {
        return pause(true);
    }

    @POST
    @Path("resume")
    public SendingJson resume() {
        return pause(false);
    }

    private SendingJson pause(boolean paused) {
        unitOfWork.run(() -> {
            pauseSending.pause(paused);
            audit.note(caller.name(), paused ? "mail.paused" : "mail.resumed", "");
        });
        return sending();
    }

    /** The letter is posted; what becomes of it is in the log. */
    @POST
    @Path("test")
    public Response test(TestLetterJson json) {
        var recipient = EmailAddress.find(json.recipient())
                .orElseThrow(() -> new Invalid("recipient", "must be an email address"));
        var id = unitOfWork.run(() -> sendTestLetter.send(recipient));
        return Response.accepted(letter(id)).build();
    }

    @POST
    @Path("{id}/resend")
    public LetterJson resend(@PathParam("id") String id) {
        unitOfWork.run(() -> {
            resendLetter.resend(id);
            audit.note(caller.name(), "letter.sent-again", id);
        });
        return letter(id);
    }

    private LetterJson letter(String id) {
        return LetterJson.of(reads.everything(() -> log.find(id).orElseThrow(UnknownLetter::new)));
    }

    private static EmailAddress address(String text) {
        return EmailAddress.find(text).orElseThrow(() -> new Malformed("'recipient' must be an email address."));
    }

    private static String id(String text) {
        if (!Ids.isId(text)) {
            throw new Malformed("'comment' must be the id of a comment.");
        }
        return text;
    }

    private static LetterState state(String text) {
        return Stream.of(LetterState.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new Malformed("'state' is waiting, failed, sent, dead or withheld."));
    }
}
