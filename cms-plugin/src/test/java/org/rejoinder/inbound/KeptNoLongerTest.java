package org.rejoinder.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rejoinder.inbound.Inbox.COACH;
import static org.rejoinder.inbound.Written.answer;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.comment.Notify;
import org.rejoinder.repository.DatedEntries;
import org.rejoinder.subscription.Forgetting;

/** What mail leaves behind goes when its time is over, and not before. */
class KeptNoLongerTest {

    private final Inbox inbox = new Inbox();
    private final ForgetMails forgetMails =
            new ForgetMails(inbox.mails, inbox.repository.reads, inbox.repository.unitOfWork);
    private final KeptMail keptMail = new KeptMail(inbox.mails, inbox.receiveMail, inbox.repository.reads);

    KeptNoLongerTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        inbox.close();
    }

    private List<DatedEntries.Entry> log() {
        return inbox.repository.reads.everything(() -> inbox.mails.page(Optional.empty(), Optional.empty(), 100));
    }

    @Test
    void a_mail_as_it_came_goes_first_and_the_entry_of_it_later() throws IOException {
        var asked = inbox.ask("Ann", "Ice?");
        var early = answer(inbox.lastTo(COACH), COACH, "private\r\n\r\nHeat.");
        inbox.receive(early);
        inbox.pass(Duration.ofDays(20));
        inbox.receive(answer(inbox.lastTo(COACH), COACH, "private\r\n\r\nAnd rest."));
        var now = inbox.clock.instant();

        assertThat(forgetMails.forgetRaw(now.minus(Duration.ofDays(21)))).isZero();
        assertThat(forgetMails.forgetRaw(now.minus(Duration.ofDays(10)))).isEqualTo(1);

        var entries = log();
        assertThat(entries).hasSize(2);
        assertThat(keptMail.raw(entries.get(0).id())).isNotEmpty();
        assertThatThrownBy(() -> keptMail.raw(entries.get(1).id())).isInstanceOf(UnknownMail.class);
        assertThat(inbox.receive(early).reason()).isEqualTo("duplicate");

        assertThat(forgetMails.forget(now.minus(Duration.ofDays(10)))).isEqualTo(1);
        assertThat(log())
                .extracting(DatedEntries.Entry::id)
                .containsExactly(entries.get(0).id());
        assertThat(inbox.exchange(asked).answers()).hasSize(2);
    }

    @Test
    void an_address_that_never_confirmed_is_forgotten_and_one_that_did_or_was_asked_since_is_not() {
        inbox.say("Ann", "I never answer.", Notify.ALL);
        inbox.say("Ben", "I confirm.", Notify.ALL);
        inbox.say("Cat", "I ask twice.", Notify.ALL);
        inbox.receive(answer(inbox.lastTo(Inbox.address("Ben")), Inbox.address("Ben"), ""));
        inbox.pass(Duration.ofDays(31));
        inbox.say("Cat", "I ask again.", Notify.ALL);
        var forget = Forgetting.unconfirmed(inbox.people, inbox.changeSubscription, inbox.repository);
        var end = inbox.clock.instant().minus(Duration.ofDays(30));

        assertThat(forget.askedBefore(end.minus(Duration.ofDays(2)))).isZero();
        assertThat(forget.askedBefore(end)).isEqualTo(1);

        assertThat(known("Ann")).isFalse();
        assertThat(known("Ben")).isTrue();
        assertThat(known("Cat")).isTrue();
        assertThat(inbox.repository.reads.everything(
                        () -> inbox.subscriptions.ofPerson(inbox.people.key(Inbox.address("Ann")), 10)))
                .isEmpty();
        assertThat(forget.askedBefore(end)).isZero();
    }

    private boolean known(String name) {
        return inbox.repository.reads.everything(
                () -> inbox.people.find(inbox.people.key(Inbox.address(name))).isPresent());
    }
}
