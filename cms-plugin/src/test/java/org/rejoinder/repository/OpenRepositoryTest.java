package org.rejoinder.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.jcr.RepositoryException;
import javax.jcr.SimpleCredentials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(longs = {Installer.OLDEST - 1, Installer.VERSION + 1})
    void content_of_another_age_is_refused_and_left_alone(long version) throws RepositoryException {
        var admin = repository.jcr.login(new SimpleCredentials("admin", "admin".toCharArray()));
        admin.getNode("/rejoinder").setProperty("rj:version", version);
        admin.save();

        assertThatThrownBy(() -> open(TestRepository.SETTINGS.installing(), TestRepository.SETTINGS.reader()))
                .isInstanceOf(InstallationRefused.class)
                .hasMessageContaining(Long.toString(version));

        admin.refresh(false);
        assertThat(admin.getProperty("/rejoinder/rj:version").getLong()).isEqualTo(version);
        admin.logout();
    }

    private void open(Login installing, Login reader) {
        another.open(
                repository.jcr,
                new RepositorySettings("/rejoinder", installing, TestRepository.SETTINGS.service(), reader),
                freshness,
                Thread::new);
    }
}
