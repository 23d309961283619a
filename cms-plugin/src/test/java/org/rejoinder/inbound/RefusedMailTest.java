package org.rejoinder.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rejoinder.inbound.Inbox.COACH;
import static org.rejoinder.inbound.Inbox.address;
import static org.rejoinder.inbound.Written.answer;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Notify;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.outbox.Clearing;
import org.rejoinder.outbox.SmtpSink.Mail;

/** One mail becomes one thing, and only of whom the letter went to. */
class RefusedMailTest {

    private static final EmailAddress ANN = address("Ann");
    private static final EmailAddress EVE = EmailAddress.parse("eve@example.net");

    private final Inbox inbox = new Inbox();
    private final Comment bens;
    private final Mail letter;

    RefusedMailTest() throws IOException {
        var own = inbox.say("Ann", "Cold?", Notify.ALL);
        inbox.receive(answer(inbox.lastTo(ANN), ANN, "Yes."));
        bens = inbox.reply("Ben", "Try heat.", own);
        letter = inbox.lastTo(ANN);
    }

    @AfterEach
    void close() throws IOException {
        inbox.close();
    }

    private List<Mail> refusalsTo(EmailAddress address) {
        return inbox.to(address).stream()
                .filter(mail -> mail.header("Auto-Submitted").equals("auto-replied"))
                .toList();
    }

    private void assertRefused(String mail, EmailAddress sender, String reason) {
        int before = inbox.published().size();

        assertThat(inbox.receive(mail)).isEqualTo(Received.of(Fate.REJECTED, reason));

        assertThat(inbox.published()).hasSize(before);
        var refusal = refusalsTo(sender).get(0);
        assertThat(refusal.from()).startsWith("<>");
        assertThat(refusal.header("Reply-To")).isEmpty();
        assertThat(refusal.data()).doesNotContain("Try heat", "Hot or cold", "Ben", "reply+", bens.id());
    }

    /** Row 3. */
    @Test
    void ten_deliveries_at_once_in_turn_and_to_two_servers_are_one_comment() throws Exception {
        var mail = answer(letter, ANN, "Thank you.");
        var pool = Executors.newFixedThreadPool(5);
        try {
            var all = pool.invokeAll(IntStream.range(0, 10)
                    .<Callable<Received>>mapToObj(i -> () -> inbox.receive(mail))
                    .toList());
            var fates = Stream.concat(
                            all.stream().map(RefusedMailTest::got), Stream.of(inbox.receive(mail), inbox.receive(mail)))
                    .toList();

            assertThat(fates).filteredOn(its -> its.fate() == Fate.ACCEPTED).hasSize(1);
            assertThat(fates)
                    .filteredOn(its -> its.reason().equals("duplicate"))
                    .hasSize(11);
            assertThat(fates)
                    .extracting(Received::comment)
                    .containsOnly(fates.get(11).comment());
        } finally {
            pool.shutdownNow();
        }
        assertThat(inbox.published()).hasSize(3);
    }

    private static Received got(Future<Received> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tags_do_not_bring_one_mailbox_more_refusals() {
        var eves = Stream.of("eve@example.net", "eve+1@example.net", "eve+2@example.net")
                .map(EmailAddress::parse)
                .toList();
        eves.forEach(eve -> inbox.receive(answer(letter, eve, "I am " + eve.text())));
        assertThat(eves.stream().flatMap(eve -> refusalsTo(eve).stream())).hasSize(1);
    }

    @Test
    void a_mail_without_an_id_is_known_by_its_bytes() {
        var mail = answer(letter, ANN, "Thank you.").replaceFirst("Message-ID: [^\r]*\r\n", "");

        assertThat(inbox.receive(mail).fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(inbox.receive(mail).reason()).isEqualTo("duplicate");
    }

    /** Row 4. */
    @Test
    void another_sender_is_refused() {
        assertRefused(answer(letter, EVE, "I am Ann."), EVE, "other-sender");
    }

    @Test
    void an_altered_address_is_refused() {
        var reply = Written.address("Reply-To", letter);
        var altered = reply.substring(0, 30) + (reply.charAt(30) == '0' ? '1' : '0') + reply.substring(31);

        assertRefused(answer(letter, ANN, "Hello?").replace(reply, altered), ANN, "unknown-address");
    }

    @Test
    void an_expired_address_is_refused() {
        inbox.pass(Duration.ofDays(91));

        assertRefused(answer(letter, ANN, "Hello?"), ANN, "expired");
    }

    @Test
    void an_answer_to_what_is_no_longer_there_is_refused() {
        inbox.discussion.move(bens, CommentStatus.TRASH);

        assertRefused(answer(letter, ANN, "Hello?"), ANN, "gone");
    }

    @Test
    void an_answer_where_the_discussion_is_closed_is_refused() {
        inbox.discussion.policy("closed");

        assertRefused(answer(letter, ANN, "Hello?"), ANN, "closed");
    }

    @Test
    void a_forgotten_letter_cannot_be_answered() {
        inbox.pass(Duration.ofDays(40));
        var clear = Clearing.of(inbox.repository);
        assertThat(clear.before(inbox.clock.instant())).isPositive();

        assertRefused(answer(letter, ANN, "Hello?"), ANN, "unknown-address");
    }

    @Test
    void the_reason_is_told_once_a_day() {
        for (int i = 0; i < 5; i++) {
            inbox.receive(answer(letter, EVE, "I am Ann " + i));
        }
        assertThat(refusalsTo(EVE)).hasSize(1);

        inbox.pass(Duration.ofHours(25));
        inbox.receive(answer(letter, EVE, "I am Ann again"));
        assertThat(refusalsTo(EVE)).hasSize(2);
    }

    @Test
    void who_is_named_in_a_forged_from_hears_nothing() {
        inbox.receive(answer(letter, EVE, "I am Ann.", "Return-Path: <mallory@example.net>"));

        assertThat(refusalsTo(EmailAddress.parse("mallory@example.net"))).hasSize(1);
        assertThat(refusalsTo(EVE)).isEmpty();
    }

    /** Row 5. */
    @Test
    void what_our_mail_server_calls_forged_is_held() {
        var received = inbox.receive(answer(
                letter,
                ANN,
                "Thank you.",
                "Authentication-Results: mx.example.org; dmarc=fail header.from=example.org"));

        assertThat(received.fate()).isEqualTo(Fate.HELD);
        assertThat(inbox.published()).hasSize(2);
    }

    @Test
    void what_another_mail_server_says_changes_nothing() {
        var received = inbox.receive(answer(
                letter, ANN, "Thank you.", "Authentication-Results: evil.example; dmarc=fail header.from=example.org"));

        assertThat(received.fate()).isEqualTo(Fate.ACCEPTED);
    }

    @Test
    void a_forged_answer_of_the_author_waits_until_somebody_believes_it() throws IOException {
        var asked = inbox.ask("Cid", "Ice?");
        var forged = answer(
                inbox.lastTo(COACH),
                COACH,
                "Send money.",
                "Authentication-Results: mx.example.org; dkim=fail; spf=fail smtp.mailfrom=example.org; dmarc=fail");

        assertThat(inbox.receive(forged).fate()).isEqualTo(Fate.HELD);
        assertThat(inbox.exchange(asked).answers()).isEmpty();

        var kept = new KeptMail(inbox.mails, inbox.receiveMail, inbox.repository.reads);
        var id = inbox.repository.reads.everything(() -> inbox.mails
                .page(Optional.of(Fate.HELD), Optional.empty(), 1)
                .get(0)
                .id());
        assertThat(new String(kept.raw(id), UTF_8)).isEqualTo(forged);
        assertThat(kept.accept(id).fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(inbox.exchange(asked).answers()).hasSize(1);
    }

    /** Row 6. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated",
                "Return-Path: <>",
                "Precedence: bulk",
                "List-Id: <list.example.org>",
                "X-Autoreply: yes"
            })
    void a_machine_is_neither_filed_nor_answered(String header) {
        int letters = inbox.server.mails().size();

        assertThat(inbox.receive(answer(letter, ANN, "I am away.", header)).fate())
                .isEqualTo(Fate.IGNORED);
        assertThat(inbox.receive(answer(letter, EVE, "I am away, too.", header)).fate())
                .isEqualTo(Fate.IGNORED);

        assertThat(inbox.published()).hasSize(2);
        assertThat(inbox.to(ANN)).isNotEmpty();
        assertThat(inbox.server.mails()).hasSize(letters);
    }
}
