package org.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Notify;
import org.rejoinder.subscription.MailLinks.Purpose;

class TellSubscribersTest {

    private final Letters letters;

    TellSubscribersTest() throws IOException {
        letters = new Letters();
    }

    @AfterEach
    void close() throws IOException {
        letters.close();
    }

    @Test
    void before_an_address_is_confirmed_nothing_but_the_question_is_written_to_it() {
        var asked = letters.say("Ann", "Is ice [good](https://evil.example/x)?", Notify.REPLIES, Optional.empty());
        letters.say("Ben", "No.", Notify.NONE, Optional.of(asked));

        assertThat(letters.to("Ann")).hasSize(1);
        var question = letters.to("Ann").get(0);
        assertThat(question.header("Subject")).contains("Please confirm");
        assertThat(question.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(question.header("To")).isEqualTo("ann@example.org");
        assertThat(question.data())
                .doesNotContain("Ann", "Is ice", "evil.example")
                .contains("#thought-1");
        assertThat(letters.withheldFrom("Ann")).contains("the address is not confirmed");
    }

    @Test
    void who_has_confirmed_hears_of_a_reply_once_and_can_end_it() {
        var asked = letters.say("Ann", "Is ice good?", Notify.REPLIES, Optional.empty());
        letters.confirm("Ann");
        assertThat(letters.repository.reads.<Boolean>everything(
                        () -> letters.confirmedAddresses.contains(Letters.address("ANN"))))
                .isTrue();

        letters.say("Ben", "Yes, *very*. [win](https://evil.example/x)", Notify.NONE, Optional.of(asked));
        letters.say("Cat", "By the way.", Notify.NONE, Optional.empty());

        assertThat(letters.to("Ann")).hasSize(2);
        var mail = letters.to("Ann").get(1);
        assertThat(mail.header("From")).isEqualTo("Ben via Example Site <site@example.org>");
        assertThat(mail.header("List-Id")).isEqualTo("<article." + letters.discussion.article + ".example.org>");
        assertThat(mail.header("List-Unsubscribe")).startsWith("<https://example.org/cms/mail/unsubscribe/");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.header("Precedence")).isEqualTo("bulk");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("In-Reply-To")).isEqualTo("<comment." + asked.id() + "@example.org>");
        assertThat(mail.data()).contains("> Yes, very. win").doesNotContain("evil.example", "ben@example.org", "<img");

        var link = letters.link(mail, Purpose.UNSUBSCRIBE);
        for (int twice = 0; twice < 2; twice++) {
            letters.repository.unitOfWork.run(
                    () -> letters.changeSubscription.change(link.person(), link.detail(), Notify.NONE));
        }
        letters.say("Dan", "And I?", Notify.NONE, Optional.of(asked));
        assertThat(letters.to("Ann")).hasSize(2);
    }

    @Test
    void all_comments_means_all_but_ones_own_and_each_once() {
        var first = letters.say("Ann", "First!", Notify.ALL, Optional.empty());
        letters.confirm("Ann");

        letters.say("Ben", "Second", Notify.NONE, Optional.of(first));
        letters.say("Cat", "Third", Notify.NONE, Optional.empty());
        letters.say("Ann", "Fourth", Notify.NONE, Optional.empty());

        assertThat(letters.to("Ann")).hasSize(3);
        assertThat(letters.withheldFrom("Ann")).contains("the person wrote the comment");
    }

    @Test
    void a_held_comment_mails_its_writer_nothing_until_it_is_approved_and_approving_again_mails_nobody() {
        letters.discussion.policy("held");
        var held = letters.say("Ann", "Hello?", Notify.REPLIES, Optional.empty());
        assertThat(letters.to("Ann")).isEmpty();

        for (var status : java.util.List.of(CommentStatus.APPROVED, CommentStatus.TRASH, CommentStatus.APPROVED)) {
            letters.discussion.move(held, status);
        }

        assertThat(letters.to("Ann")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann\r\nBcc: eve@evil.example",
                "Ann\u2028Bcc: eve@evil.example",
                "Ann <eve@evil.example>, x",
                "Ann\\\" <eve@evil.example>",
                "=?utf-8?q?Ann=0D=0ABcc:_eve@evil.example?=",
                "{unsubscribe} {name}",
                "<script>alert(1)</script><img src=x>"
            })
    void no_text_of_a_visitor_adds_a_recipient_a_header_or_markup(String text) {
        var asked = letters.say("Ann", "Is ice good?", Notify.ALL, Optional.empty());
        letters.confirm("Ann");
        letters.sayAs("Ben", text, text + "\r\n.\r\nMAIL FROM:<eve@evil.example>", asked);

        var mail = letters.to("Ann").get(1);

        assertThat(letters.server.mails()).allMatch(each -> each.recipients().size() == 1);
        assertThat(letters.server.commands().stream().filter(each -> each.startsWith("RCPT")))
                .allMatch(each -> each.contains("@example.org>"));
        assertThat(mail.headers().lines().filter(line -> !line.startsWith(" ") && !line.startsWith("\t")))
                .allMatch(line -> line.matches("(Date|From|To|Message-ID|Subject|In-Reply-To|References|MIME-Version"
                        + "|Content-Type|Auto-Submitted|X-Auto-Response-Suppress|List-Id|List-Unsubscribe"
                        + "|List-Unsubscribe-Post|Precedence): ?.*"));
        var html = mail.data().substring(mail.data().lastIndexOf("text/html"));
        assertThat(html.replace("=\r\n", "")).doesNotContain("<script", "<img");
    }

    @Test
    void a_thousand_attempts_for_one_address_are_one_letter_a_day() {
        IntStream.range(0, 1_000).forEach(i -> letters.say("Ann", "Attack " + i, Notify.ALL, Optional.empty()));

        assertThat(letters.to("Ann")).hasSize(1);
        assertThat(letters.to("Ann").get(0).data()).doesNotContain("Attack");

        letters.clock.pass(Duration.ofHours(25));
        letters.say("Ann", "Again", Notify.ALL, Optional.empty());
        letters.say("Ann", "And again", Notify.ALL, Optional.empty());
        assertThat(letters.to("Ann")).hasSize(2);
    }

    @Test
    void tags_do_not_bring_one_mailbox_more_letters_that_ask_to_confirm() {
        for (int i = 0; i < 20; i++) {
            letters.say("Ann+" + i, "Attack " + i, Notify.ALL, Optional.empty());
        }
        letters.say("Ann", "Attack", Notify.ALL, Optional.empty());

        assertThat(letters.to("Ann+0")).hasSize(1);
        assertThat(letters.to("Ann+1")).isEmpty();
        assertThat(letters.to("Ann")).isEmpty();
        assertThat(letters.withheldFrom("Ann+1")).contains("this address was asked to confirm less than a day ago");

        letters.clock.pass(Duration.ofHours(25));
        letters.say("Ann+2", "Again", Notify.ALL, Optional.empty());
        assertThat(letters.to("Ann+2")).hasSize(1);
    }

    @Test
    void who_writes_under_the_sites_own_address_gets_no_letter_from_it() {
        letters.say("Site", "I am you", Notify.ALL, Optional.empty());

        assertThat(letters.to("Site")).isEmpty();
        assertThat(letters.withheldFrom("Site")).contains("it is an address of this site itself");
    }

    @Test
    void a_storm_becomes_digests_and_no_reply_is_missed() {
        var asked = letters.say("Ann", "Is ice good?", Notify.ALL, Optional.empty());
        letters.confirm("Ann");
        int replies = 0;

        for (int i = 0; i < 1_000; i++) {
            letters.clock.pass(Duration.ofMillis(3_500));
            boolean answers = i % 100 == 50;
            replies += answers ? 1 : 0;
            letters.say("Ben" + i, "Word " + i + ".", Notify.NONE, answers ? Optional.of(asked) : Optional.empty());
            if (i % 10 == 0) {
                letters.sendDigests.round();
            }
        }
        int within = letters.to("Ann").size() - 1; // the first asks for the confirmation
        letters.clock.pass(Duration.ofHours(1));
        letters.sendDigests.round();

        assertThat(replies).isEqualTo(10);
        assertThat(within).isBetween(3, 5);
        var all = letters.to("Ann").stream().map(mail -> mail.data()).reduce("", String::concat);
        for (int i = 50; i < 1_000; i += 100) {
            assertThat(all).contains("> Word " + i + ".");
        }
        var last = letters.to("Ann").get(letters.to("Ann").size() - 1);
        assertThat(last.header("Subject")).contains("new comments on");
        assertThat(last.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void who_has_stopped_all_letters_is_not_written_to_by_an_old_confirmation() {
        letters.say("Ann", "Is ice good?", Notify.ALL, Optional.empty());
        var link = letters.link(letters.to("Ann").get(0), Purpose.CONFIRM);
        letters.act(link);
        letters.repository.unitOfWork.run(() -> letters.changeSubscription.stopAll(link.person()));

        letters.act(link);
        letters.say("Ann", "Once more", Notify.ALL, Optional.empty());
        letters.say("Ben", "Third", Notify.NONE, Optional.empty());

        assertThat(letters.to("Ann")).hasSize(1);
    }
}
