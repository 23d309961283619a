package org.rejoinder.sample.server.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing changes because somebody who is signed in looks at a page of another site. */
@ExtendWith(TrustServer.Shared.class)
class OtherSiteIT {

    private static final String SIGNED_IN =
            "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));

    @Test
    void no_route_that_changes_anything_can_be_driven_from_another_site(TrustServer server) {
        var site = Site.make(server, "othersite");
        var routes = Route.all(server.server());
        var before = site.everything();

        for (var route : routes) {
            var path = site.at(route);
            if (!route.isRead()) {
                foreign(site, route, path);
                kinds(site, route, path);
            }
        }
        routes.stream().map(site::at).distinct().forEach(path -> overridden(site, path));

        assertThat(routes).hasSizeGreaterThan(80);
        assertThat(site.everything()).isEqualTo(before);
    }

    /** As a script of another site sends it, with the browser's credentials. */
    private static void foreign(Site site, Route route, String path) {
        for (var origin : List.of("https://elsewhere.example", "null", "http://localhost.elsewhere.example")) {
            var answer = status(
                    site,
                    route.method(),
                    path,
                    "{}",
                    "Authorization",
                    SIGNED_IN,
                    "Origin",
                    origin,
                    "Content-Type",
                    "application/json");
            assertThat(answer).as("%s from %s", route, origin).isEqualTo(403);
        }
        var cookie = status(
                site,
                route.method(),
                path,
                "{}",
                "Cookie",
                "JSESSIONID=0000; LtpaToken2=QUJD",
                "Content-Type",
                "application/json");
        assertThat(cookie).as("%s by a cookie", route).isBetween(400, 499);
        if (route.isProtected()) {
            assertThat(cookie).as("%s by a cookie", route).isIn(401, 415);
        }
    }

    /** What a form can send without asking first. */
    private static void kinds(Site site, Route route, String path) {
        for (var type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b")) {
            var answer = status(site, route.method(), path, "a=b", "Authorization", SIGNED_IN, "Content-Type", type);
            assertThat(answer).as("%s as %s", route, type).isIn(400, 415, 428);
        }
    }

    private static void overridden(Site site, String path) {
        var headers = Map.of("DELETE", "X-HTTP-Method-Override", "PUT", "X-HTTP-Method", "PATCH", "X-Method-Override");
        headers.forEach((method, header) -> {
            var query = path + "?_method=" + method;
            assertThat(status(site, "GET", query, null, "Authorization", SIGNED_IN, header, method))
                    .as(query)
                    .isLessThan(500)
                    .isNotEqualTo(204);
            assertThat(status(site, "GET", path, null, "Authorization", SIGNED_IN, header, method))
                    .as("%s as %s", path, method)
                    .isLessThan(500)
                    .isNotEqualTo(204);
        });
        assertThat(status(site, "HEAD", path, null, "Authorization", SIGNED_IN)).isLessThan(500);
        assertThat(status(site, "TRACE", path, null, "Authorization", SIGNED_IN))
                .isBetween(400, 501);
    }

    private static int status(Site site, String method, String path, @Nullable String body, String... headers) {
        var server = site.server().server();
        return server.send(java.net.http.HttpRequest.newBuilder(server.uri("/cms/api/v1" + path))
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .headers(headers)
                        .build())
                .statusCode();
    }
}
