package org.rejoinder.article.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.article.Listings;
import org.rejoinder.article.Tag;
import org.rejoinder.article.Tags;
import org.rejoinder.http.Cursor;
import org.rejoinder.http.Fields;
import org.rejoinder.http.Limit;
import org.rejoinder.http.PageJson;
import org.rejoinder.http.Pages;
import org.rejoinder.repository.Reads;

/** The tags of published articles. */
@Shared
@Path("tags")
@Produces(MediaType.APPLICATION_JSON)
public class TagsResource {

    private static final String LIST = "tags";
    private static final int MOST = 1_000;

    @Inject
    Tags tags;

    @Inject
    Listings listings;

    @Inject
    Reads reads;

    @Context
    UriInfo uri;

    @GET
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("fields") @Nullable String fields) {
        int wanted = Limit.parse(limit, MOST, MOST);
        var members = Fields.parse(fields, TagJson.class);
        var after = Cursor.parse(cursor, LIST);
        return Pages.answer(
                reads.published(() -> {
                    var found = tags.after(after == null ? "" : after.position(), wanted + 1);
                    var page = found.subList(0, Math.min(wanted, found.size()));
                    return PageJson.of(members.of(json(page)), null, found.size() > wanted ? next(page) : null);
                }),
                uri);
    }

    private static Cursor next(List<Tag> page) {
        return new Cursor(LIST, page.get(page.size() - 1).slug());
    }

    private List<TagJson> json(List<Tag> page) {
        return page.stream()
                .map(tag -> new TagJson(tag.slug(), tag.name(), listings.count(Listings.ofTag(tag.slug()))))
                .toList();
    }
}
