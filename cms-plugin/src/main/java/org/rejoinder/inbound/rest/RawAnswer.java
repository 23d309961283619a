package org.rejoinder.inbound.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.rejoinder.inbound.KeptMail;

/** A mail as it came, as a file: nothing in it is to run in a browser. */
@Dependent
class RawAnswer {

    private final KeptMail keptMail;

    @Inject
    RawAnswer(KeptMail keptMail) {
        this.keptMail = keptMail;
    }

    Response of(String mail) {
        return Response.ok(keptMail.raw(mail), "message/rfc822")
                .header("Content-Disposition", "attachment; filename=\"" + mail + ".eml\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The newest mail that was published as this comment. */
    Response ofComment(String comment) {
        return of(keptMail.publishedAs(comment));
    }

    /** The newest mail of the exchange about this comment. */
    Response ofExchange(String comment) {
        return of(keptMail.ofExchange(comment));
    }
}
