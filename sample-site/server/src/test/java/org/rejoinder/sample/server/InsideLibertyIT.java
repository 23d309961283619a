package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import java.io.File;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.comment.rest.NewCommentJson;
import org.rejoinder.http.PageJson;
import org.rejoinder.repository.OpenRepository;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.RepositoryFailure;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.UnitOfWork;

/** What only the container can tell: its CDI, its JSON-B, its mail provider, and the repository that it finds in JNDI. */
@ExtendWith(ArquillianExtension.class)
class InsideLibertyIT {

    @Inject
    OpenRepository repository;

    @Inject
    Sessions sessions;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Reads reads;

    @Deployment
    static WebArchive plugin() {
        return ShrinkWrap.create(ZipImporter.class, "cms-plugin.war")
                .importFrom(new File(System.getProperty("plugin.war")))
                .as(WebArchive.class)
                .addClass(InsideLibertyIT.class)
                .addAsLibraries(jar(org.assertj.core.api.Assertions.class));
    }

    private static File jar(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    @Test
    void the_plugin_has_installed_itself_in_the_repository_of_the_cms() {
        assertThat(repository.whyClosed()).isEmpty();
    }

    @Test
    void what_is_written_is_read_and_what_is_private_is_not_seen_by_the_readers_session() {
        unitOfWork.run(() -> {
            sessions.content().folder("tests/inside").set("rj:title", "for everybody");
            return sessions.hidden().folder("tests/inside").set("rj:email", "ann@example.org");
        });

        assertThat(reads.published(() -> sessions.content().at("tests/inside").string("rj:title")))
                .isEqualTo("for everybody");
        assertThatThrownBy(() -> reads.published(() -> sessions.hidden().childNames()))
                .isInstanceOf(RepositoryFailure.class);
    }

    @Test
    @SuppressWarnings("try") // Jsonb.close() may throw anything, says its interface
    void libertys_own_json_binding_takes_records_both_ways() throws Exception {
        try (Jsonb jsonb = JsonbBuilder.create()) {
            var json = jsonb.fromJson(
                    "{\"name\":\"Ann\",\"notify\":\"none\",\"startedAt\":\"2026-11-22T10:15:30Z\"}",
                    NewCommentJson.class);

            assertThat(json.name()).isEqualTo("Ann");
            assertThat(json.letters()).isEqualTo("none");
            assertThat(json.startedAt()).isEqualTo(Instant.parse("2026-11-22T10:15:30Z"));
            assertThat(json.website()).isNull();
            assertThat(jsonb.toJson(PageJson.of(List.of("a"), 1L, null)))
                    .isEqualTo("{\"data\":[\"a\"],\"meta\":{\"total\":1}}");
        }
    }

    @Test
    void libertys_mail_feature_has_a_provider_for_smtp() throws NoSuchProviderException {
        assertThat(Session.getInstance(new Properties()).getTransport("smtp")).isNotNull();
    }
}
