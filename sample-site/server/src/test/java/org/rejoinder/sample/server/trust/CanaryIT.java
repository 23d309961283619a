package org.rejoinder.sample.server.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.sample.server.Api;
import org.rejoinder.sample.server.LivePage;

/** A thousand people leave their address, their network and their browser's name, and a stranger looks for them everywhere. */
@ExtendWith(TrustServer.Shared.class)
class CanaryIT {

    private static final int PEOPLE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Needles needles = new Needles();
    private final List<String> comments = new ArrayList<>();

    /** The part that is in every address, in none of the words that people wrote. */
    private static final String LOCAL = "kanarielocal";

    private static final String DOMAIN = "kanariedomain";
    private static final String BROWSER = "KanarieBrowser";
    private static final String NETWORK = "198.18.";

    private static String email(int person) {
        return "%s%d@%s%d.example.org".formatted(LOCAL, person, DOMAIN, person);
    }

    private static String network(int person) {
        return NETWORK + person / 250 + "." + person % 250;
    }

    @Test
    void no_address_of_a_thousand_is_seen_by_a_stranger(TrustServer server) throws Exception {
        var article = server.publish("What canaries sing of");
        var live = LivePage.open(server.server().uri(Api.BASE + "/articles/" + article + "/comments/stream"));
        assertThat(live.status().get()).isEqualTo(200);
        staff(server);
        for (int person = 0; person < PEOPLE; person++) {
            tell(person);
            comments.add(submit(server, article, person).getString("id"));
        }
        moderate(server);

        for (var path : everyAddress(server, article)) {
            assertThat(found(server.server().get(path))).as(path).isEmpty();
        }
        nothingIsToldByRefusals(server, article);
        nobodyCanBeAskedFor(server, article);
        await().atMost(PATIENCE).until(() -> live.events().size() > 10);
        assertThat(needles.in(String.join("\n", live.lines()))).isEmpty();
        await().atMost(PATIENCE).until(() -> server.mail().getReceivedMessages().length >= PEOPLE / 4);
        assertThat(needles.in(server.logs())).isEmpty();
    }

    private void tell(int person) {
        needles.secret(email(person));
        needles.secret("%s%d".formatted(LOCAL, person));
        needles.secret(network(person));
        needles.secret("%s/%d".formatted(BROWSER, person));
    }

    /** Authors have addresses too. */
    private void staff(TrustServer server) {
        List.of(LOCAL, DOMAIN, BROWSER, NETWORK).forEach(needles::word);
        for (int person = PEOPLE; person < PEOPLE + 10; person++) {
            tell(person);
            server.as("admin")
                    .post(
                            201,
                            "/editorial/authors",
                            "{\"name\": \"Canary writer %d\", \"email\": \"%s\"}".formatted(person, email(person)));
        }
    }

    /** Each fourth one wants to hear of what follows, each tenth one wants an answer by email. */
    private static jakarta.json.JsonObject submit(TrustServer server, String article, int person) {
        var answer = server.visitor()
                .call(
                        "POST",
                        "/articles/" + article + "/comments",
                        """
                        {"name": "Singer %d", "email": "%s", "body": "Song number %d", "notify": "%s",
                         "answerByEmail": %s}""".formatted(
                                person, email(person), person, person % 4 == 0 ? "replies" : "none", person % 10 == 0),
                        "X-Forwarded-For",
                        network(person),
                        "User-Agent",
                        BROWSER + "/" + person);
        assertThat(answer.body()).doesNotContainIgnoringCase("kanarie").doesNotContain(NETWORK);
        return Api.expect(201, answer);
    }

    private void moderate(TrustServer server) {
        var moderator = server.as("moderator");
        var words = List.of("hold", "spam", "trash", "pin", "approve");
        for (int person = 0; person < 50; person++) {
            moderator.post(200, "/moderation/comments/" + comments.get(person) + "/" + words.get(person % 5), null);
        }
        moderator.post(
                201, "/moderation/blocks", "{\"kind\": \"address\", \"value\": \"%s\"}".formatted(email(PEOPLE)));
    }

    /** Each address that answers without a sign-in, in each of its forms. */
    private List<String> everyAddress(TrustServer server, String article) {
        var paths = new ArrayList<String>();
        var permalink = server.visitor().get("/articles/" + article).getString("permalink");
        for (var route : Route.all(server.server())) {
            if (!route.isRead() || route.isProtected()) {
                continue;
            }
            var kind = route.path().split("/", -1)[1];
            var id = kind.equals("comments") ? comments.get(60) : article;
            var path = Api.BASE + route.at(Map.of("id", id, "slug", "canary-writer-1000", "token", "0"));
            paths.add(path);
            for (var query : route.queries()) {
                for (var value : List.of("1", "email", "flat", "newest", email(77), network(77), comments.get(77))) {
                    paths.add(path + "?" + query + "=" + encoded(value));
                }
            }
        }
        var thread = Api.BASE + "/articles/" + article + "/comments?limit=100";
        for (var view : List.of("&view=threads", "&view=flat", "&view=flat&order=newest", "&view=conversation&with=")) {
            paths.add(thread + view + (view.endsWith("=") ? comments.get(61) : ""));
        }
        comments.forEach(id -> paths.add(Api.BASE + "/comments/" + id));
        for (var ending : List.of("rss", "atom", "json")) {
            paths.addAll(
                    List.of("/cms/feeds/articles." + ending, "/cms/feeds/articles/" + article + "/comments." + ending));
        }
        paths.addAll(List.of("/", permalink, permalink + "?view=flat", "/cms/sitemap.xml", "/cms/problems", "/health"));
        return paths;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** In the body and in every header, among them the ETag. */
    private List<String> found(HttpResponse<String> answer) {
        // an address that was asked for is named again, as it was asked for, by a refusal alone
        var body = answer.statusCode() < 400
                ? answer.body()
                : answer.body().replaceAll("\"(instance|detail)\":\"[^\"]*\"", "");
        assertThat(answer.statusCode()).isLessThan(500);
        return needles.in(body + "\n" + answer.headers().map());
    }

    private void nothingIsToldByRefusals(TrustServer server, String article) {
        var thread = "/articles/" + article + "/comments";
        var known = "{\"name\": \"\", \"email\": \"%s\", \"body\": \"b\"}".formatted(email(70));
        var odd = "{\"name\": \"A\", \"email\": \"%s@\", \"body\": \"b\"}".formatted(email(70));
        var again = "{\"name\": \"Singer 70\", \"email\": \"%s\", \"body\": \"Song number 70\"}".formatted(email(70));
        for (var body : List.of(known, odd, again)) {
            var answer = server.visitor().call("POST", thread, body);
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(needles.in(answer.body() + answer.headers().map()))
                    .as(body)
                    .isEmpty();
        }
    }

    /** Nothing can be asked that is answered otherwise for an address that is known than for one that is not. */
    private void nobodyCanBeAskedFor(TrustServer server, String article) {
        var visitor = server.visitor();
        for (var query : List.of(email(77), LOCAL + "77", network(77), BROWSER, DOMAIN)) {
            var hits = visitor.get("/articles?q=" + encoded(query)).getJsonArray("data");
            assertThat(hits).as(query).isEmpty();
        }
        var shapes = new HashSet<String>();
        for (var address : List.of(email(77), "nobody77@unknown77.example.org")) {
            var answer = visitor.call(
                    "POST", "/articles/" + article + "/comments", """
                    {"name": "Asker", "email": "%s", "body": "Does it know me? %s", "notify": "all"}""".formatted(address, address.length()));
            var shape = answer.statusCode() + " " + Api.json(answer.body()).keySet();
            shapes.add(shape);
        }
        assertThat(shapes).hasSize(1);
    }
}
