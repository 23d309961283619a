package org.rejoinder.webhook.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.rejoinder.audit.Audit;
import org.rejoinder.http.Caller;
import org.rejoinder.http.Cursor;
import org.rejoinder.http.Limit;
import org.rejoinder.http.PageJson;
import org.rejoinder.http.Pages;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.webhook.CreateWebhook;
import org.rejoinder.webhook.DeleteWebhook;
import org.rejoinder.webhook.Deliveries;
import org.rejoinder.webhook.Delivery;
import org.rejoinder.webhook.ResendDelivery;
import org.rejoinder.webhook.RotateSecret;
import org.rejoinder.webhook.SaveWebhook;
import org.rejoinder.webhook.Targets;
import org.rejoinder.webhook.UnknownDelivery;
import org.rejoinder.webhook.UnknownWebhook;
import org.rejoinder.webhook.Webhook;
import org.rejoinder.webhook.Webhooks;

/** Which other programs hear of what happens, and whether it arrives. */
@RequestScoped
@Path("admin/webhooks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    @Inject
    Webhooks webhooks;

    @Inject
    Deliveries deliveries;

    @Inject
    CreateWebhook createWebhook;

    @Inject
    SaveWebhook saveWebhook;

    @Inject
    DeleteWebhook deleteWebhook;

    @Inject
    RotateSecret rotateSecret;

    @Inject
    ResendDelivery resendDelivery;

    @Inject
    Targets targets;

    @Inject
    Reads reads;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Context
    UriInfo uri;

    @GET
    public PageJson<WebhookJson> list() {
        var found =
                reads.everything(webhooks::all).stream().map(WebhookJson::of).toList();
        return PageJson.of(found, (long) found.size(), null);
    }

    @GET
    @Path("{id}")
    public WebhookJson webhook(@PathParam("id") String id) {
        return WebhookJson.of(reads.everything(() -> webhooks.find(id).orElseThrow(UnknownWebhook::new)));
    }

    @POST
    public Response create(WebhookDetailsJson json) {
        var details = json.details(targets);
        var created = unitOfWork.run(() -> {
            var made = createWebhook.create(details);
            note("webhook.created", made.webhook());
            return made;
        });
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(created.webhook().id())
                        .build())
                .entity(WebhookJson.of(created.webhook(), created.secret()))
                .build();
    }

    @PUT
    @Path("{id}")
    public WebhookJson save(@PathParam("id") String id, WebhookDetailsJson json) {
        var details = json.details(targets);
        return WebhookJson.of(unitOfWork.run(() -> {
            var saved = saveWebhook.save(id, details);
            note("webhook.changed", saved);
            return saved;
        }));
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        unitOfWork.run(() -> {
            webhooks.find(id).ifPresent(webhook -> note("webhook.deleted", webhook));
            deleteWebhook.delete(id);
        });
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/rotate")
    public WebhookJson rotate(@PathParam("id") String id) {
        var secret = unitOfWork.run(() -> {
            webhooks.find(id).ifPresent(webhook -> note("webhook.secret-rotated", webhook));
            return rotateSecret.rotate(id);
        });
        return WebhookJson.of(reads.everything(() -> webhooks.find(id).orElseThrow(UnknownWebhook::new)), secret);
    }

    @GET
    @Path("{id}/deliveries")
    public Response deliveries(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int wanted = Limit.parse(limit, USUAL, MOST);
        var list = "webhooks/" + id;
        var from = Cursor.parse(cursor, list);
        long before = from == null ? Long.MAX_VALUE : number(from);
        var found = reads.everything(() -> {
            var unused = webhooks.find(id).orElseThrow(UnknownWebhook::new);
            return deliveries.before(id, before, webhooks.lastDelivery(id), wanted + 1);
        });
        var page = found.subList(0, Math.min(wanted, found.size()));
        var next = found.size() > wanted
                ? new Cursor(list, Long.toString(page.get(wanted - 1).number()))
                : null;
        return Pages.answer(PageJson.of(page.stream().map(DeliveryJson::of).toList(), null, next), uri);
    }

    @POST
    @Path("{id}/deliveries/{number}/resend")
    public DeliveryJson resend(@PathParam("id") String id, @PathParam("number") String number) {
        if (!number.matches("[1-9][0-9]{0,17}")) {
            throw new UnknownDelivery();
        }
        Delivery again = unitOfWork.run(() -> resendDelivery.resend(id, Long.parseLong(number)));
        return DeliveryJson.of(again);
    }

    private void note(String action, Webhook webhook) {
        audit.note(
                caller.name(), action, String.valueOf(URI.create(webhook.url()).getHost()));
    }

    private static long number(Cursor cursor) {
        if (!cursor.position().matches("[1-9][0-9]{0,17}")) {
            throw Cursor.foreign();
        }
        return Long.parseLong(cursor.position());
    }
}
