package org.rejoinder.spam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AkismetTest {

    private final FakeAkismet service = new FakeAkismet();
    private final Akismet akismet = service.client();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void what_it_calls_spam_is_held_by_its_name() {
        service.answer = "true";

        assertThat(akismet.reason(Sample.saying("Buy & win"))).contains("akismet: says that it is spam");
        assertThat(service.heard)
                .singleElement()
                .asString()
                .startsWith("comment-check?")
                .contains(
                        "user_ip=203.0.113.9", "comment_author_email=ann%40example.org", "comment_content=Buy+%26+win")
                .contains("blog=https%3A%2F%2Fsite.invalid%2F", "api_key=a+key", "comment_type=comment");
    }

    @Test
    void what_it_calls_clean_is_not_held() {
        assertThat(akismet.reason(Sample.saying("Thanks"))).isEmpty();
    }

    @Test
    void without_a_key_nobody_is_asked() {
        assertThat(FakeAkismet.off().reason(Sample.saying("Thanks"))).isEmpty();
        assertThat(service.heard).isEmpty();
    }

    @Test
    void while_it_fails_comments_are_held_and_after_three_times_it_is_left_alone() {
        service.status = 500;

        for (int i = 0; i < 10; i++) {
            assertThat(akismet.reason(Sample.saying("Thanks"))).contains(Akismet.ASK_AGAIN);
        }

        assertThat(service.heard).hasSize(3);
    }

    @Test
    void an_answer_that_is_none_holds() {
        service.answer = "invalid";

        assertThat(akismet.reason(Sample.saying("Thanks"))).contains(Akismet.ASK_AGAIN);
    }

    @Test
    void it_is_told_what_moderators_think() {
        assertThat(akismet.tell(Sample.saying("Buy"), true)).isTrue();
        assertThat(akismet.tell(Sample.saying("Thanks"), false)).isTrue();

        assertThat(service.heard)
                .extracting(call -> call.substring(0, call.indexOf('?')))
                .containsExactly("submit-spam", "submit-ham");
    }

    @Test
    void a_key_is_verified() {
        service.answer = "valid";
        assertThat(akismet.verify()).contains(true);

        service.answer = "invalid";
        assertThat(akismet.verify()).contains(false);

        service.status = 503;
        assertThat(akismet.verify()).isEmpty();
    }

    @Test
    void after_a_rest_one_caller_may_try() {
        var now = new long[] {0};
        var breaker = new Breaker(() -> now[0]);
        for (int i = 0; i < 3; i++) {
            breaker.failed();
        }
        assertThat(breaker.lets()).isFalse();

        now[0] = 61_000_000_000L;
        assertThat(breaker.lets()).isTrue();
        assertThat(breaker.lets()).isFalse();

        breaker.worked();
        assertThat(breaker.lets()).isTrue();
    }
}
