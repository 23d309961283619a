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
import org.rejoinder.audit.Audit;
import org.rejoinder.http.Caller;
import org.rejoinder.http.PageJson;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.spam.AddBlock;
import org.rejoinder.spam.Block;
import org.rejoinder.spam.BlockKind;
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

    @Inject
    Audit audit;

    @GET
    public PageJson<BlockJson> list() {
        var found = reads.everything(blocks::all).stream().map(BlockJson::of).toList();
        return PageJson.of(found, (long) found.size(), null);
    }

    @POST
    public Response add(NewBlockJson json, @Context UriInfo uri) {
        var wanted = json.wanted();
        var by = caller.name().orElse("somebody");
        var block = unitOfWork.run(() -> {
            var added = addBlock.add(wanted, by);
            note("block.added", added);
            return added;
        });
        return Response.created(uri.getAbsolutePathBuilder().path(block.id()).build())
                .entity(BlockJson.of(block))
                .build();
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") String id) {
        unitOfWork.run(() -> {
            blocks.all().stream()
                    .filter(block -> block.id().equals(id))
                    .findFirst()
                    .ifPresent(block -> note("block.removed", block));
            removeBlock.remove(id);
        });
        return Response.noContent().build();
    }

    private void note(String action, Block block) {
        var what =
                block.kind() == BlockKind.ADDRESS ? "an address" : block.kind().word() + " " + block.value();
        audit.note(caller.name(), action, what.contains("@") ? block.kind().word() : what);
    }
}
