package org.rejoinder.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rejoinder.webhook.Delivery.State;

/** What webhooks promise, on any repository. Signatures are checked by the reference library. */
interface WebhooksContract {

    Duration PATIENCE = Duration.ofSeconds(30);

    WebhookFixture fixture();

    @Test
    default void a_message_arrives_signed_so_that_a_stranger_can_verify_it() throws Exception {
        var created = fixture().create();
        fixture().start();

        var comment = fixture().discussion.say("Ann", "Ice or *heat*?");

        await().atMost(PATIENCE).until(() -> fixture().received.size() == 1);
        var message = fixture().received.get(0);
        new com.standardwebhooks.Webhook(created.secret().text())
                .verify(message.body(), message.headers().map());
        assertThat(message.header("webhook-id")).matches("msg_[0-9a-z]{16}");
        assertThat(message.body())
                .contains("\"type\":\"comment.approved\"", comment.id(), "<em>heat</em>", "#thought-1")
                .doesNotContain("ann@example.org", "@");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fixture().delivery(created.webhook(), 1))
                        .returns(State.DELIVERED, Delivery::state)
                        .returns(Optional.of("200 heard"), Delivery::answer)
                        .returns(1, Delivery::attempts));
    }

    @Test
    default void what_fails_is_sent_again_with_the_same_id_and_arrives_once() {
        fixture().statuses.add(500);
        var created = fixture().create();
        fixture().start();
        fixture().discussion.say("Ann", "Ice?");
        await().atMost(PATIENCE)
                .until(() -> fixture().delivery(created.webhook(), 1).attempts() == 1);
        assertThat(fixture().delivery(created.webhook(), 1).answer()).contains("500 heard");

        fixture().pass(Duration.ofSeconds(6));

        await().atMost(PATIENCE)
                .until(() -> fixture().delivery(created.webhook(), 1).state() == State.DELIVERED);
        assertThat(fixture().received)
                .hasSize(2)
                .extracting(message -> message.header("webhook-id"))
                .containsOnly(fixture().delivery(created.webhook(), 1).messageId());
        assertThat(fixture().read(() -> fixture().webhooks.all().get(0).failingSince()))
                .isEmpty();
    }

    @Test
    default void for_a_day_after_a_rotation_both_secrets_fit() throws Exception {
        var created = fixture().create();
        var fresh = fixture()
                .discussion
                .newsroom
                .write(() -> fixture().rotateSecret.rotate(created.webhook().id()));
        fixture().start();
        fixture().discussion.say("Ann", "Ice?");
        await().atMost(PATIENCE).until(() -> fixture().received.size() == 1);

        var message = fixture().received.get(0);
        new com.standardwebhooks.Webhook(created.secret().text())
                .verify(message.body(), message.headers().map());
        new com.standardwebhooks.Webhook(fresh.text())
                .verify(message.body(), message.headers().map());
        assertThatThrownBy(
                        () -> new com.standardwebhooks.Webhook(Secret.random().text())
                                .verify(message.body(), message.headers().map()))
                .isInstanceOf(WebhookVerificationException.class);
        assertThat(fixture()
                        .read(() -> fixture()
                                .webhooks
                                .secrets(created.webhook().id(), Instant.now().plus(Duration.ofHours(25)))))
                .containsExactly(fresh);
    }

    @Test
    default void a_message_is_kept_or_lost_with_its_cause() {
        var created = fixture().create();
        fixture().discussion.observers.add(event -> {
            throw new IllegalStateException("after the message was kept");
        });

        assertThatThrownBy(() -> fixture().discussion.say("Ann", "Ice?")).isInstanceOf(IllegalStateException.class);

        assertThat(fixture().<Boolean>read(() -> fixture().deliveries.isAnyDue(Instant.now(), Set.of())))
                .isFalse();
        assertThat(fixture()
                        .<Long>read(() -> fixture()
                                .webhooks
                                .lastDelivery(created.webhook().id())))
                .isZero();
    }

    @Test
    default void what_a_dead_server_had_taken_is_free_when_its_lease_has_lapsed() {
        fixture().create();
        fixture().discussion.say("Ann", "Ice?");
        var dead = fixture().room();
        var other = fixture().room();
        assertThat(dead.take(Set.of())).isPresent();
        assertThat(other.take(Set.of())).isEmpty();

        fixture().pass(DeliveryRoom.LEASE.plusSeconds(1));

        var taken = other.take(Set.of()).orElseThrow();
        dead.record(taken, new Outcome.Taken("late"));
        assertThat(fixture().read(() -> fixture().webhooks.all().get(0)).failingSince())
                .isEmpty();
        other.record(taken, new Outcome.Taken("200"));
        assertThat(other.take(Set.of())).isEmpty();
        assertThat(taken.delivery().number()).isEqualTo(1);
    }

    @Test
    default void a_webhook_that_is_busy_keeps_no_other_waiting() {
        var slow = fixture().create();
        var other = fixture().create();
        fixture().discussion.say("Ann", "Ice?");

        var taken = fixture().room().take(Set.of(slow.webhook().id())).orElseThrow();

        assertThat(taken.delivery().webhook()).isEqualTo(other.webhook().id());
    }

    @Test
    default void what_waits_longest_is_sent_first_whoever_it_is_for() {
        var first = fixture().create("comment.approved");
        fixture().discussion.say("Ann", "Ice?");
        var second = fixture().create("comment.approved");
        fixture().discussion.say("Bob", "Heat.");
        var room = fixture().room();

        assertThat(room.take(Set.of()).orElseThrow().delivery())
                .returns(first.webhook().id(), Delivery::webhook)
                .returns(1L, Delivery::number);
        assertThat(room.take(Set.of(first.webhook().id()))
                        .orElseThrow()
                        .delivery()
                        .webhook())
                .isEqualTo(second.webhook().id());
        assertThat(room.take(Set.of()).orElseThrow().delivery().number()).isEqualTo(2);
    }

    @Test
    default void it_is_given_up_after_ten_tries_and_can_be_sent_again() {
        var created = fixture().create();
        fixture().discussion.say("Ann", "Ice?");
        var room = fixture().room();
        for (int attempt = 1; attempt <= 10; attempt++) {
            var errand = room.take(Set.of()).orElseThrow();
            room.record(errand, new Outcome.Failed("503"));
            var delivery = fixture().delivery(created.webhook(), 1);
            assertThat(delivery.attempts()).isEqualTo(attempt);
            assertThat(room.take(Set.of())).isEmpty();
            delivery.due().ifPresent(due -> fixture().passUntil(due.plusSeconds(1)));
        }
        var dead = fixture().delivery(created.webhook(), 1);
        assertThat(dead).returns(State.FAILED, Delivery::state).returns(Optional.empty(), Delivery::due);

        fixture()
                .discussion
                .newsroom
                .write(() -> fixture().resendDelivery.resend(created.webhook().id(), 1));

        assertThat(room.take(Set.of()).orElseThrow().delivery().messageId()).isEqualTo(dead.messageId());
    }

    @Test
    default void where_nothing_arrives_for_five_days_nothing_is_sent_any_more() {
        var webhook = fixture().create().webhook();
        fixture().discussion.say("Ann", "Ice?");
        var room = fixture().room();
        room.record(room.take(Set.of()).orElseThrow(), new Outcome.Failed("503"));
        fixture().pass(Duration.ofDays(6));

        room.record(room.take(Set.of()).orElseThrow(), new Outcome.Failed("503"));

        assertThat(fixture().read(() -> fixture().webhooks.all().get(0)).switchedOff())
                .hasValueSatisfying(why -> assertThat(why).startsWith("nothing has arrived since"));
        assertThat(fixture().delivery(webhook, 1).state()).isEqualTo(State.FAILED);
        fixture().discussion.say("Bob", "Heat.");
        assertThat(fixture().types(webhook)).hasSize(1);
    }

    @Test
    default void who_answers_gone_hears_nothing_more() {
        var created = fixture().create();
        fixture().discussion.say("Ann", "Ice?");
        var room = fixture().room();
        room.record(room.take(Set.of()).orElseThrow(), new Outcome.Gone("410"));

        fixture().discussion.say("Bob", "Heat.");

        assertThat(fixture().delivery(created.webhook(), 1).state()).isEqualTo(State.FAILED);
        assertThat(room.take(Set.of())).isEmpty();
    }

    @Test
    default void what_is_old_is_forgotten_and_what_waits_is_not() {
        var webhook = fixture().create().webhook();
        fixture().discussion.say("Ann", "Ice?");
        var room = fixture().room();
        fixture().discussion.settings.set(Map.of("webhooks.keepDays", "7"));
        fixture().pass(Duration.ofDays(8));
        room.thin();
        assertThat(fixture().types(webhook)).hasSize(1);

        room.record(room.take(Set.of()).orElseThrow(), new Outcome.Taken("200"));
        room.thin();

        assertThat(fixture().types(webhook)).isEmpty();
    }

    @Test
    default void what_was_on_its_way_to_a_deleted_webhook_is_not_sent() {
        var webhook = fixture().create().webhook();
        fixture().discussion.say("Ann", "Ice?");
        var delete = new DeleteWebhook(fixture().webhooks, fixture().deliveries);
        fixture().discussion.newsroom.write(() -> delete.delete(webhook.id()));

        assertThat(fixture().room().take(new HashSet<>())).isEmpty();
        assertThat(fixture().<Boolean>read(() -> fixture().deliveries.isAnyDue(Instant.now(), Set.of())))
                .isFalse();
    }
}
