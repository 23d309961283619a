package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callers with a token of an identity provider have the roles it names; the others sign in by HTTP Basic as before. */
class BearerTokenIT {

    private static final String SETTINGS = "/admin/settings";
    private static final String ARTICLES = "/editorial/articles";
    private static final String PROBLEM = "application/problem+json";

    @TempDir
    Path folder;

    @Test
    void by_microprofile_jwt_a_token_gives_the_roles_that_its_issuer_names() throws Exception {
        try (var provider = new IdentityProvider();
                var server = server(provider, provider.configuration())) {
            var api = new Api(server.start(), null);

            isTaken(api, provider);
            for (var token : bad(provider)) {
                isRefused(401, call(api, SETTINGS, token));
            }
            othersSignInAsBefore(api);
        }
    }

    /** There the server itself refuses a bad token, in words of its own. */
    @Test
    void by_openid_connect_it_does_so_too() throws Exception {
        try (var provider = new IdentityProvider();
                var server = server(provider, provider.openIdConfiguration())) {
            var api = new Api(server.start(), null);
            await().atMost(Duration.ofMinutes(2))
                    .until(() ->
                            call(api, SETTINGS, provider.token("administrator")).statusCode() == 200);

            isTaken(api, provider);
            for (var token : bad(provider)) {
                assertThat(call(api, SETTINGS, token).statusCode()).isEqualTo(401);
            }
            othersSignInAsBefore(api);
        }
    }

    private LibertyServer server(IdentityProvider provider, String configuration) throws Exception {
        Files.createDirectories(folder.resolve("rejoinder"));
        Files.writeString(folder.resolve("rejoinder/sign-in.xml"), configuration);
        return new LibertyServer(folder).with("JWT_ISSUER", provider.issuer());
    }

    private static void isTaken(Api api, IdentityProvider provider) {
        var administrator = provider.token("administrator");
        for (int time = 1; time <= 2; time++) {
            var answer = call(api, SETTINGS, administrator);
            assertThat(answer.statusCode()).as("time %d", time).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(call(api, ARTICLES, provider.token("editor")).statusCode()).isEqualTo(200);
        assertThat(call(api, "/moderation/comments?status=held", provider.token("moderator"))
                        .statusCode())
                .isEqualTo(200);
        isRefused(403, call(api, SETTINGS, provider.token("editor")));
        isRefused(403, call(api, ARTICLES, provider.token("moderator")));
        isRefused(403, call(api, ARTICLES, provider.token("visitor")));
    }

    private static List<String> bad(IdentityProvider provider) throws Exception {
        var now = Instant.now();
        var good = provider.token("administrator");
        var unsigned = IdentityProvider.encoded(
                        Json.createObjectBuilder().add("alg", "none").build().toString())
                + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1);
        try (var stranger = new IdentityProvider()) {
            return List.of(
                    provider.token(provider.issuer(), "administrator", now.minusSeconds(3600)),
                    provider.token(stranger.issuer(), "administrator", now),
                    stranger.token(provider.issuer(), "administrator", now),
                    unsigned,
                    good.substring(0, good.length() - 8) + "AAAAAAAA",
                    "nonsense");
        }
    }

    private static void othersSignInAsBefore(Api api) {
        assertThat(api.as("admin").call("GET", SETTINGS, null).statusCode()).isEqualTo(200);
        isRefused(401, api.call("GET", SETTINGS, null));
        isRefused(401, api.as("nobody").call("GET", SETTINGS, null));
        assertThat(api.call("GET", "/articles", null).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> call(Api api, String path, String token) {
        return api.call("GET", path, null, "Authorization", "Bearer " + token);
    }

    private static void isRefused(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(PROBLEM);
    }
}
