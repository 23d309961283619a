package org.rejoinder.category.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.rejoinder.category.Categories;
import org.rejoinder.category.Category;
import org.rejoinder.category.CreateCategory;
import org.rejoinder.category.DeleteCategory;
import org.rejoinder.category.MergeCategory;
import org.rejoinder.category.PrepareMove;
import org.rejoinder.category.SaveCategory;
import org.rejoinder.category.UnknownCategory;
import org.rejoinder.http.Caller;
import org.rejoinder.http.IfMatch;
import org.rejoinder.http.Pages;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/** The category tree in the hands of its editors. */
@RequestScoped
@Path("editorial/categories")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EditorialCategoriesResource {

    @Inject
    Categories categories;

    @Inject
    CategoryPages pages;

    @Inject
    CreateCategory createCategory;

    @Inject
    SaveCategory saveCategory;

    @Inject
    DeleteCategory deleteCategory;

    @Inject
    MergeCategory mergeCategory;

    @Inject
    PrepareMove prepareMove;

    @Inject
    Reads reads;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Caller caller;

    @Context
    UriInfo uri;

    @GET
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("fields") @Nullable String fields) {
        return Pages.answer(reads.everything(() -> pages.page(limit, cursor, fields)), uri);
    }

    @GET
    @Path("{slug}")
    public Response category(@PathParam("slug") String slug) {
        return answer(reads.everything(() -> categories.find(slug).orElseThrow(UnknownCategory::new)));
    }

    @POST
    public Response create(CategoryDetailsJson json) {
        caller.requireEditor();
        var details = json.details();
        var category = unitOfWork.run(() -> createCategory.create(details));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(category.slug()).build())
                .header(HttpHeaders.ETAG, tag(category))
                .entity(CategoryJson.of(category))
                .build();
    }

    @PUT
    @Path("{slug}")
    public Response save(
            @PathParam("slug") String slug,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            CategoryDetailsJson json) {
        caller.requireEditor();
        var details = json.details();
        reads.everything(() -> {
            requireSeen(slug, ifMatch);
            return slug;
        });
        prepareMove.saving(slug, details);
        return answer(unitOfWork.run(() -> {
            requireSeen(slug, ifMatch);
            return saveCategory.save(slug, details);
        }));
    }

    @DELETE
    @Path("{slug}")
    public Response delete(
            @PathParam("slug") String slug, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        caller.requireEditor();
        unitOfWork.run(() -> {
            requireSeen(slug, ifMatch);
            deleteCategory.delete(slug);
        });
        return Response.noContent().build();
    }

    @POST
    @Path("{slug}/merge")
    public Response merge(@PathParam("slug") String slug, MergeJson json) {
        caller.requireEditor();
        var target = json.target();
        prepareMove.merging(slug, target);
        return answer(unitOfWork.run(() -> mergeCategory.merge(slug, target)));
    }

    private void requireSeen(String slug, @Nullable String ifMatch) {
        IfMatch.require(ifMatch, state(categories.find(slug).orElseThrow(UnknownCategory::new)));
    }

    private static Response answer(Category category) {
        return Response.ok(CategoryJson.of(category))
                .header(HttpHeaders.ETAG, tag(category))
                .build();
    }

    private static String tag(Category category) {
        return IfMatch.tag(state(category));
    }

    private static String state(Category category) {
        return Long.toString(category.revision());
    }
}
