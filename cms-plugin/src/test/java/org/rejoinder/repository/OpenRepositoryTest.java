package org.rejoinder.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.repository.RepositorySettings.Login;

class OpenRepositoryTest {

    private final TestRepository repository = TestRepository.onOak();
    private final Freshness freshness = new Freshness();
    private final OpenRepository another = new OpenRepository(new Sessions(freshness));

    @AfterEach
    void close() {
        another.close();
        repository.close();
    }

    @Test
    void a_later_start_needs_no_installing_user() {
        open(new Login("admin", "wrong"), TestRepository.SETTINGS.reader());

        assertThat(another.whyClosed()).isEmpty();
    }

    @Test
    void a_reading_user_who_cannot_sign_in_is_named_at_the_start() {
        assertThatThrownBy(() -> open(TestRepository.SETTINGS.installing(), new Login("rejoinder-reader", "wrong")))
                .isInstanceOf(InstallationRefused.class);

        assertThat(another.whyClosed().orElseThrow())
                .contains("jcr.reader.password")
                .doesNotContain("wrong");
    }

    @Test
    void an_installing_user_who_cannot_sign_in_is_named_at_the_start() {
        var settings = new RepositorySettings(
                "/elsewhere",
                new Login("admin", "wrong"),
                TestRepository.SETTINGS.service(),
                TestRepository.SETTINGS.reader());

        assertThatThrownBy(() -> another.open(repository.jcr, settings, freshness, Thread::new))
                .isInstanceOf(InstallationRefused.class)
                .hasMessageContaining("jcr.install.password");
    }

    private void open(Login installing, Login reader) {
        another.open(
                repository.jcr,
                new RepositorySettings("/rejoinder", installing, TestRepository.SETTINGS.service(), reader),
                freshness,
                Thread::new);
    }
}
