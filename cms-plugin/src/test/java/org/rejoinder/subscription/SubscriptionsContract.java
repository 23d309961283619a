package org.rejoinder.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rejoinder.comment.Notify;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.outbox.PostFixture;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.TestRepository;
import org.rejoinder.settings.TestSettings;
import org.rejoinder.subscription.MailLinks.Link;
import org.rejoinder.subscription.MailLinks.Purpose;

/** What is promised of subscriptions and their links, whichever repository they stand on. */
interface SubscriptionsContract {

    Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    EmailAddress ANN = EmailAddress.parse("Ann@example.org");
    String ARTICLE = "a000000000000001";

    TestRepository repository();

    private People people() {
        return new People(repository().sessions(), new TestSettings(repository()).signingKey);
    }

    private Subscriptions subscriptions() {
        return new Subscriptions(repository().sessions());
    }

    private String ann() {
        return repository().write(() -> people().known(ANN).key());
    }

    private void add(String person, String article, Notify wish) {
        repository().unitOfWork.run(() -> subscriptions().add(person, article, wish, Ids.random(), NOON));
    }

    private List<Subscription> of(String person) {
        return repository().reads.everything(() -> subscriptions().ofPerson(person, 100));
    }

    private List<Subscription> ofAll() {
        return repository().reads.everything(() -> subscriptions().ofAll(ARTICLE));
    }

    private MailLinks links(Instant now) {
        return new MailLinks(
                new TestSettings(repository()).signingKey,
                PostFixture.settings(1),
                Clock.fixed(now, ZoneOffset.UTC),
                "/cms/mail");
    }

    private static String token(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    default void an_address_is_one_person_however_it_is_spelt_and_its_key_tells_nothing() {
        assertThat(people().key(EmailAddress.parse("ANN@EXAMPLE.ORG"))).isEqualTo(ann());
        assertThat(ann()).matches("[0-9a-f]{32}");
        var ann = ann();
        assertThat(repository().reads.everything(() -> people().find(ann))).isPresent();
        assertThat(repository().reads.everything(() -> people().find("../../secrets")))
                .isEmpty();
    }

    @Test
    default void what_is_heard_of_can_be_widened_narrowed_and_ended() {
        add(ann(), ARTICLE, Notify.REPLIES);
        assertThat(ofAll()).isEmpty();

        add(ann(), ARTICLE, Notify.ALL);
        assertThat(ofAll()).hasSize(1);
        assertThat(of(ann())).hasSize(1);
        assertThat(of(ann()).get(0).comments()).hasSize(2);

        var change = new ChangeSubscription(people(), subscriptions());
        repository().unitOfWork.run(() -> change.change(ann(), ARTICLE, Notify.REPLIES));
        assertThat(ofAll()).isEmpty();
        repository().unitOfWork.run(() -> change.change(ann(), ARTICLE, Notify.NONE));
        assertThat(of(ann())).isEmpty();
    }

    @Test
    default void stopping_ends_all_of_many() {
        repository()
                .unitOfWork
                .run(() -> IntStream.range(0, 230)
                        .forEach(i -> subscriptions()
                                .add(
                                        people().known(ANN).key(),
                                        Ids.random(),
                                        Notify.ALL,
                                        Ids.random(),
                                        NOON.plusSeconds(i))));
        repository().unitOfWork.run(() -> people().confirm(ann(), people().asked(people().known(ANN), NOON)));

        repository().unitOfWork.run(() -> new ChangeSubscription(people(), subscriptions()).stopAll(ann()));

        assertThat(of(ann())).isEmpty();
        var ann = ann();
        assertThat(repository().reads.everything(() -> people().find(ann)))
                .hasValueSatisfying(person -> assertThat(person.confirmed()).isFalse());
    }

    @Test
    default void a_link_is_good_for_one_purpose_and_person_until_it_expires() {
        var link = new Link(ann(), ARTICLE);
        for (var purpose : Purpose.values()) {
            var token = token(links(NOON).address(purpose, link));

            assertThat(links(NOON).read(purpose, token)).hasValue(link);
            assertThat(links(NOON.plusSeconds(401L * 24 * 60 * 60)).read(purpose, token))
                    .isEmpty();
            assertThat(Stream.of(Purpose.values()).filter(other -> other != purpose))
                    .allMatch(other -> links(NOON).read(other, token).isEmpty());
            for (int i = 0; i < token.length(); i++) {
                var altered = token.substring(0, i) + (token.charAt(i) == '7' ? '8' : '7') + token.substring(i + 1);
                assertThat(links(NOON).read(purpose, altered)).isEmpty();
            }
        }
        for (var nonsense : List.of("", "-", "--", "a-b-c", "x".repeat(10_000), "%00-..-/")) {
            assertThat(links(NOON).read(Purpose.UNSUBSCRIBE, nonsense)).isEmpty();
        }
    }
}
