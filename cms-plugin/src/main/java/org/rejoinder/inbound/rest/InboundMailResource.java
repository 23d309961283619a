package org.rejoinder.inbound.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.rejoinder.http.OwnLimit;
import org.rejoinder.http.Unauthenticated;
import org.rejoinder.inbound.MailIn;
import org.rejoinder.inbound.RawMail;
import org.rejoinder.inbound.ReceiveMail;
import org.rejoinder.problem.Forbidden;

/** Where a mail server or a provider brings mail, as it came; it shows a secret of its own instead of signing in. */
@RequestScoped
@Path("inbound/mail")
@Produces(MediaType.APPLICATION_JSON)
public class InboundMailResource {

    private static final String BEARER = "Bearer ";

    @Inject
    MailIn mailIn;

    @Inject
    ReceiveMail receiveMail;

    /** One mail; whoever is answered with 5xx brings it again. */
    @POST
    @OwnLimit
    @Consumes("message/rfc822")
    public ReceivedJson receive(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization, InputStream body)
            throws IOException {
        requireSecret(authorization);
        try (var raw = RawMail.of(body)) {
            return ReceivedJson.of(receiveMail.receive(raw));
        }
    }

    private void requireSecret(@Nullable String authorization) {
        if (mailIn.secret().isEmpty()) {
            throw new Forbidden("No mail is taken here: inbound.secret is not set.");
        }
        var shown = authorization == null ? "" : authorization;
        boolean bearer = shown.regionMatches(true, 0, BEARER, 0, BEARER.length());
        var secret = bearer ? shown.substring(BEARER.length()).strip() : "";
        if (!MessageDigest.isEqual(secret.getBytes(UTF_8), mailIn.secret().getBytes(UTF_8))) {
            throw new Unauthenticated();
        }
    }
}
