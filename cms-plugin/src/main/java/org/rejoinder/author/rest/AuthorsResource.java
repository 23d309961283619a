package org.rejoinder.author.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.author.Authors;
import org.rejoinder.author.UnknownAuthor;
import org.rejoinder.http.Fields;
import org.rejoinder.repository.Reads;

/** The authors as readers see them. */
@Shared
@Path("authors")
@Produces(MediaType.APPLICATION_JSON)
public class AuthorsResource {

    @Inject
    Authors authors;

    @Inject
    Reads reads;

    @GET
    @Path("{slug}")
    public Object author(@PathParam("slug") String slug, @QueryParam("fields") @Nullable String fields) {
        var members = Fields.parse(fields, AuthorJson.class);
        return members.of(
                AuthorJson.of(reads.published(() -> authors.find(slug)).orElseThrow(UnknownAuthor::new)));
    }
}
