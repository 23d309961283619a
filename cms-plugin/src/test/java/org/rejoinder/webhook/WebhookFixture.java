package org.rejoinder.webhook;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.rejoinder.article.ArticlePublished;
import org.rejoinder.article.ArticleUnpublished;
import org.rejoinder.category.CategoryReplaced;
import org.rejoinder.category.CategorySaved;
import org.rejoinder.comment.CommentApproved;
import org.rejoinder.comment.CommentMoved;
import org.rejoinder.comment.Discussion;
import org.rejoinder.outbox.PostFixture;
import org.rejoinder.repository.TestRepository;

/** Webhooks put together as the container does, and a receiver that notes what it is sent. */
final class WebhookFixture implements AutoCloseable {

    /** What the receiver got. */
    record Received(HttpHeaders headers, String body) {

        String header(String name) {
            return headers.firstValue(name).orElseThrow();
        }
    }

    final Discussion discussion;
    final Webhooks webhooks;
    final Deliveries deliveries;
    final CreateWebhook createWebhook;
    final ResendDelivery resendDelivery;
    final RotateSecret rotateSecret;
    final Courier courier;
    final List<Received> received = new CopyOnWriteArrayList<>();
    final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final Announce announce;
    private final RecordDelivery recordDelivery;
    private final HttpServer receiver;
    private volatile Duration passed = Duration.ZERO;
    private final Clock clock = ((InstantSource) () -> Instant.now().plus(passed)).withZone(ZoneOffset.UTC);

    WebhookFixture(TestRepository repository) {
        discussion = new Discussion(repository);
        webhooks = new Webhooks(repository.sessions());
        deliveries = new Deliveries(repository.sessions());
        createWebhook = new CreateWebhook(webhooks, clock);
        rotateSecret = new RotateSecret(webhooks, clock);
        recordDelivery = new RecordDelivery(webhooks, deliveries);
        courier = new Courier(room(), new HttpLine(new Targets(true, true), clock), clock);
        resendDelivery = new ResendDelivery(webhooks, deliveries, repository.unitOfWork, courier, clock);
        announce = new Announce(
                webhooks,
                deliveries,
                new Payloads(PostFixture.settings(25), discussion.newsroom.articles),
                discussion.newsroom.categories,
                repository.unitOfWork,
                courier,
                clock);
        discussion.observers.add(this::hear);
        try {
            receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        receiver.createContext("/hook", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true), body));
            var status = statuses.poll();
            var words = "heard".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status == null ? 200 : status, words.length);
            exchange.getResponseBody().write(words);
            exchange.close();
        });
        receiver.start();
    }

    /** A room of another server, or of this one after it was killed. */
    DeliveryRoom room() {
        return new DeliveryRoom(
                discussion.newsroom.repository.unitOfWork,
                discussion.newsroom.repository.reads,
                webhooks,
                deliveries,
                recordDelivery,
                discussion.settings.settings,
                clock);
    }

    /** As CDI would tell it. */
    void hear(Object event) {
        if (event instanceof CommentApproved approved) {
            announce.on(approved);
        } else if (event instanceof CommentMoved moved) {
            announce.on(moved);
        } else if (event instanceof ArticlePublished published) {
            announce.on(published);
        } else if (event instanceof ArticleUnpublished unpublished) {
            announce.on(unpublished);
        } else if (event instanceof CategorySaved saved) {
            announce.on(saved);
        } else if (event instanceof CategoryReplaced replaced) {
            announce.on(replaced);
        }
    }

    CreateWebhook.Created create(String... events) {
        var details = WebhookDetails.of(
                "http://localhost:" + receiver.getAddress().getPort() + "/hook?from=us",
                List.of(events),
                null,
                null,
                new Targets(true, true));
        return discussion.newsroom.write(() -> createWebhook.create(details));
    }

    void start() {
        courier.start(Thread::new);
    }

    /** Lets so much time go by. */
    void pass(Duration time) {
        passed = passed.plus(time);
        courier.wake();
    }

    void passUntil(Instant moment) {
        passed = Duration.between(Instant.now(), moment);
    }

    Delivery delivery(Webhook webhook, long number) {
        return read(() -> deliveries.find(webhook.id(), number).orElseThrow());
    }

    /** What a webhook was told, in its order. */
    List<String> types(Webhook webhook) {
        var newestFirst =
                read(() -> deliveries.before(webhook.id(), Long.MAX_VALUE, webhooks.lastDelivery(webhook.id()), 100));
        return newestFirst.stream()
                .sorted(Comparator.comparingLong(Delivery::number))
                .map(Delivery::type)
                .toList();
    }

    <T> T read(Supplier<T> work) {
        return discussion.newsroom.repository.reads.everything(work);
    }

    @Override
    public void close() {
        courier.close();
        receiver.stop(0);
        discussion.close();
    }
}
