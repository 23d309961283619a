package org.rejoinder.category.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.category.Categories;
import org.rejoinder.category.UnknownCategory;
import org.rejoinder.http.Fields;
import org.rejoinder.http.Pages;
import org.rejoinder.http.Redirect;
import org.rejoinder.repository.Reads;

/** The categories as readers see them. */
@Shared
@Path("categories")
@Produces(MediaType.APPLICATION_JSON)
public class CategoriesResource {

    @Inject
    Categories categories;

    @Inject
    CategoryPages pages;

    @Inject
    Reads reads;

    @Context
    UriInfo uri;

    @GET
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("fields") @Nullable String fields) {
        return Pages.answer(reads.published(() -> pages.page(limit, cursor, fields)), uri);
    }

    @GET
    @Path("{slug}")
    public Response category(@PathParam("slug") String slug, @QueryParam("fields") @Nullable String fields) {
        var members = Fields.parse(fields, CategoryJson.class);
        return reads.published(() -> categories
                .find(slug)
                .map(category ->
                        Response.ok(members.of(CategoryJson.of(category))).build())
                .or(() -> categories.present(slug).map(heir -> Redirect.to("categories/" + heir, uri)))
                .orElseThrow(UnknownCategory::new));
    }
}
