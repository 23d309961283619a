package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callers with a token of an identity provider have the roles it names; the others sign in by HTTP Basic as before. */
class BearerTokenIT {

    private static final String SETTINGS = "/admin/settings";
    private static final String ARTICLES = "/editorial/articles";

    @TempDir
    Path folder;

    @Test
    void a_token_gives_the_roles_that_its_issuer_names() throws Exception {
        try (var provider = new IdentityProvider();
                var server = new LibertyServer(folder).with("JWT_ISSUER", provider.issuer())) {
            Files.createDirectories(folder.resolve("rejoinder"));
            Files.writeString(folder.resolve("rejoinder/sign-in.xml"), provider.configuration());
            server.start();
            var api = new Api(server, null);

            assertThat(call(api, SETTINGS, provider.token("administrator")).statusCode())
                    .isEqualTo(200);
            assertThat(call(api, ARTICLES, provider.token("editor")).statusCode())
                    .isEqualTo(200);
            assertThat(call(api, "/moderation/comments?status=held", provider.token("moderator"))
                            .statusCode())
                    .isEqualTo(200);
            isRefused(403, call(api, SETTINGS, provider.token("editor")));
            isRefused(403, call(api, ARTICLES, provider.token("moderator")));
            isRefused(403, call(api, ARTICLES, provider.token("visitor")));

            assertThat(api.as("admin").call("GET", SETTINGS, null).statusCode()).isEqualTo(200);
            isRefused(401, api.call("GET", SETTINGS, null));
            isRefused(401, api.as("nobody").call("GET", SETTINGS, null));
            assertThat(api.call("GET", "/articles", null).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_token_that_is_not_valid_gives_nothing() throws Exception {
        try (var provider = new IdentityProvider();
                var stranger = new IdentityProvider();
                var server = new LibertyServer(folder).with("JWT_ISSUER", provider.issuer())) {
            Files.createDirectories(folder.resolve("rejoinder"));
            Files.writeString(folder.resolve("rejoinder/sign-in.xml"), provider.configuration());
            server.start();
            var api = new Api(server, null);
            var now = Instant.now();
            var good = provider.token("administrator");
            var unsigned = IdentityProvider.encoded(Json.createObjectBuilder()
                            .add("alg", "none")
                            .build()
                            .toString())
                    + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1);

            assertThat(call(api, SETTINGS, good).statusCode()).isEqualTo(200);
            isRefused(
                    401,
                    call(api, SETTINGS, provider.token(provider.issuer(), "administrator", now.minusSeconds(3600))));
            isRefused(401, call(api, SETTINGS, provider.token(stranger.issuer(), "administrator", now)));
            isRefused(401, call(api, SETTINGS, stranger.token(provider.issuer(), "administrator", now)));
            isRefused(401, call(api, SETTINGS, unsigned));
            isRefused(401, call(api, SETTINGS, good.substring(0, good.length() - 8) + "AAAAAAAA"));
            isRefused(401, call(api, SETTINGS, "nonsense"));
        }
    }

    private static HttpResponse<String> call(Api api, String path, String token) {
        return api.call("GET", path, null, "Authorization", "Bearer " + token);
    }

    private static void isRefused(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
