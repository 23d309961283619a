package org.rejoinder.webhook;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/** Keeps the webhooks in {@code private/webhooks/endpoints/<id>}, with their secrets. */
@Store
public class Webhooks {

    private static final String ENDPOINTS = "webhooks/endpoints";
    private static final String SECRET = "rj:secret";
    private static final String FORMER = "rj:formerSecret";
    private static final String FORMER_UNTIL = "rj:formerSecretUntil";
    private static final String OFF = "rj:switchedOff";
    private static final String FAILING = "rj:failingSince";
    private static final String LAST = "rj:lastDelivery";

    private final Sessions sessions;

    @Inject
    public Webhooks(Sessions sessions) {
        this.sessions = sessions;
    }

    public List<Webhook> all() {
        return sessions.hidden().child(ENDPOINTS).stream()
                .flatMap(folder -> folder.children().stream())
                .map(Webhooks::read)
                .toList();
    }

    public Optional<Webhook> find(String id) {
        return node(id).map(Webhooks::read);
    }

    Webhook add(WebhookDetails details, Secret secret, Instant now) {
        var id = Ids.random();
        sessions.hidden()
                .folder(ENDPOINTS)
                .add(id, "rj:webhook")
                .set("rj:createdAt", now)
                .set(SECRET, secret.text());
        return put(id, details);
    }

    Webhook put(String id, WebhookDetails details) {
        var node = get(id).set("rj:url", details.url())
                .set("rj:events", details.events())
                .set("rj:description", details.description());
        if (!details.on()) {
            node.set(OFF, "switched off by an administrator");
        } else if (node.text(OFF).isPresent()) {
            node.set(OFF, (String) null).set(FAILING, (Instant) null);
        }
        return read(node);
    }

    void remove(String id) {
        get(id).remove();
    }

    /** The former secret signs as well until then. */
    void rotate(String id, Secret secret, Instant until) {
        var node = get(id);
        node.set(FORMER, node.string(SECRET)).set(FORMER_UNTIL, until).set(SECRET, secret.text());
    }

    /** What a message is signed with now, the newest first. */
    List<Secret> secrets(String id, Instant now) {
        var node = get(id);
        var secret = new Secret(node.string(SECRET));
        return node.instant(FORMER_UNTIL)
                .filter(now::isBefore)
                .map(until -> List.of(secret, new Secret(node.string(FORMER))))
                .orElse(List.of(secret));
    }

    long nextDelivery(String id) {
        return get(id).increase(LAST, 1);
    }

    /** The highest number that a delivery of this webhook has. */
    public long lastDelivery(String id) {
        return node(id).map(node -> node.number(LAST)).orElse(0L);
    }

    /** Since when nothing has arrived; empty once something does. */
    void failing(String id, Optional<Instant> since) {
        var node = get(id);
        if (!node.instant(FAILING).equals(since)) {
            node.set(FAILING, since.orElse(null));
        }
    }

    void switchOff(String id, String why) {
        get(id).set(OFF, why);
    }

    private ContentNode get(String id) {
        return node(id).orElseThrow(UnknownWebhook::new);
    }

    private Optional<ContentNode> node(String id) {
        return Ids.isId(id) ? sessions.hidden().child(ENDPOINTS + "/" + id) : Optional.empty();
    }

    private static Webhook read(ContentNode node) {
        return new Webhook(
                node.name(),
                node.string("rj:url"),
                node.texts("rj:events"),
                node.text("rj:description").orElse(""),
                node.text(OFF),
                node.instant(FAILING),
                node.instant("rj:createdAt").orElse(Instant.EPOCH));
    }
}
