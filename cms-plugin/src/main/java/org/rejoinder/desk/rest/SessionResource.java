package org.rejoinder.desk.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.rejoinder.author.Authors;
import org.rejoinder.desk.rest.SessionJson.OwnAuthor;
import org.rejoinder.http.Caller;
import org.rejoinder.repository.Reads;

/** Tells the desk whom it is for; for those who are signed in, however they are. */
@RequestScoped
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    @Inject
    Caller caller;

    @Inject
    Authors authors;

    @Inject
    Reads reads;

    @GET
    public SessionJson session() {
        var name = caller.name().orElse("");
        var author = reads.everything(() -> authors.byLogin(name))
                .map(found -> new OwnAuthor(found.slug(), found.name()))
                .orElse(null);
        var roles = caller.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        return new SessionJson(name, roles, author);
    }
}
