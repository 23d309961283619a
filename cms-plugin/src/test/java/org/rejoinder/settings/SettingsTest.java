package org.rejoinder.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.problem.Invalid;
import org.rejoinder.repository.TestRepository;

class SettingsTest {

    private final TestRepository repository = TestRepository.onOak();
    private final TestSettings settings = new TestSettings(repository);

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void a_careful_site_holds_comments_until_it_says_otherwise() {
        assertThat(settings.settings.comments().policy()).isEqualTo(CommentSettings.Policy.HELD);

        settings.set(Map.of("comments.policy", "open", "comments.depth", "3"));

        assertThat(settings.settings.comments().policy()).isEqualTo(CommentSettings.Policy.OPEN);
        assertThat(settings.settings.comments().depth()).isEqualTo(3);
    }

    @Test
    void one_wrong_value_keeps_all_of_them_out() {
        assertThatThrownBy(() -> settings.set(Map.of("comments.policy", "open", "comments.depth", "21")))
                .isInstanceOf(Invalid.class);

        assertThat(settings.settings.comments().policy()).isEqualTo(CommentSettings.Policy.HELD);
    }

    @Test
    void a_setting_that_there_is_not_is_refused() {
        assertThatThrownBy(() -> settings.set(Map.of("comments.polciy", "open")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void moderators_addresses_are_checked() {
        assertThatThrownBy(() -> settings.set(Map.of("moderation.notify", "nobody at all")))
                .isInstanceOf(Invalid.class);

        settings.set(Map.of("moderation.notify", "ann@example.org, ben@example.org"));

        assertThat(settings.settings.moderationNotify()).hasSize(2);
    }
}
