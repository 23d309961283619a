package org.rejoinder.moderation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.rejoinder.http.Caller;
import org.rejoinder.http.PageJson;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.spam.AddBlock;
import org.rejoinder.spam.Blocks;
import org.rejoinder.spam.RemoveBlock;

/** The words, addresses, domains and networks whose comments are held. */
@RequestScoped
@Path("moderation/blocks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BlocksResource {

    @Inject
    Blocks blocks;

    @Inject
    AddBlock addBlock;

    @Inject
    RemoveBlock removeBlock;

    @Inject
    Reads reads;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Caller caller;

    @GET
    public PageJson<BlockJson> list() {
        var found = reads.everything(blocks::all).stream().map(BlockJson::of).toList();
        return PageJson.of(found, (long) found.size(), null);
    }

    @POST
    public Response add(NewBlockJson json, @Context UriInfo uri) {
        var wanted = json.wanted();
        var by = caller.name().orElse("somebody");
        var block = unitOfWork.run(() -> addBlock.add(wanted, by));
        return Response.created(uri.getAbsolutePathBuilder().path(block.id()).build())
                .entity(BlockJson.of(block))
                .build();
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") String id) {
        unitOfWork.run(() -> removeBlock.remove(id));
        return Response.noContent().build();
    }
}
