package org.rejoinder.media.rest;

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
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.http.Caller;
import org.rejoinder.http.IfMatch;
import org.rejoinder.http.OwnLimit;
import org.rejoinder.http.Pages;
import org.rejoinder.media.AddPicture;
import org.rejoinder.media.Darkroom;
import org.rejoinder.media.DeletePicture;
import org.rejoinder.media.DescribePicture;
import org.rejoinder.media.MediaAddress;
import org.rejoinder.media.Picture;
import org.rejoinder.media.Pictures;
import org.rejoinder.problem.Forbidden;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/** The pictures in the hands of authors and editors: all may use all, an author may change what is their own. */
@RequestScoped
@Path("editorial/media")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EditorialMediaResource {

    @Inject
    Darkroom darkroom;

    @Inject
    Pictures pictures;

    @Inject
    PicturePages pages;

    @Inject
    AddPicture addPicture;

    @Inject
    DescribePicture describePicture;

    @Inject
    DeletePicture deletePicture;

    @Inject
    MediaAddress addresses;

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
            @QueryParam("unused") @Nullable String unused,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return Pages.answer(reads.everything(() -> pages.page(unused, limit, cursor)), uri);
    }

    @GET
    @Path("{id}")
    public Response picture(@PathParam("id") String id) {
        return answer(Response.ok(), reads.everything(() -> pictures.get(id)));
    }

    @POST
    @OwnLimit
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(InputStream body, @Context HttpHeaders headers, @Context Providers providers)
            throws IOException {
        var form = UploadForm.read(body, headers, providers, darkroom.mostBytes());
        var words = form.words();
        var developed = darkroom.develop(form.file());
        var added = unitOfWork.run(
                () -> addPicture.add(developed, words, caller.name().orElse("")));
        var location = uri.getAbsolutePathBuilder().path(added.picture().id()).build();
        return answer(added.isNew() ? Response.created(location) : Response.ok(), added.picture());
    }

    @PUT
    @Path("{id}")
    public Response describe(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            PictureWordsJson json) {
        var words = json.words();
        return answer(Response.ok(), unitOfWork.run(() -> {
            requireOwn(id, ifMatch);
            return describePicture.describe(id, words);
        }));
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        unitOfWork.run(() -> {
            requireOwn(id, ifMatch);
            deletePicture.delete(id);
        });
        return Response.noContent().build();
    }

    private void requireOwn(String id, @Nullable String ifMatch) {
        var picture = pictures.get(id);
        if (!caller.isEditor() && !caller.name().orElse("").equals(picture.by())) {
            throw new Forbidden("Somebody else uploaded this picture.");
        }
        IfMatch.require(ifMatch, state(picture));
    }

    private Response answer(Response.ResponseBuilder answer, Picture picture) {
        return answer.entity(PictureJson.of(picture, addresses))
                .header(HttpHeaders.ETAG, IfMatch.tag(state(picture)))
                .build();
    }

    private static String state(Picture picture) {
        return Long.toString(picture.revision());
    }
}
