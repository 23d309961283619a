package org.rejoinder.sample.server.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.sample.server.Api;

/** What is not published: every state, by every route, for every role. */
@ExtendWith(TrustServer.Shared.class)
class HiddenIT {

    /** A word that is in everything hidden and nowhere else. */
    private static final String SECRET = "xylophagous";

    private static final List<String> STATES = List.of("held", "spam", "trash");

    private final Map<String, String> hiddenArticles = new LinkedHashMap<>();
    private final Map<String, String> hiddenComments = new LinkedHashMap<>();

    @Test
    void what_is_not_published_is_not_seen(TrustServer server) {
        var shown = server.publish("Shown beside the hidden");
        hideArticles(server);
        hideComments(server, shown);

        for (var user : new @Nullable String[] {null, "author", "moderator", "editor", "admin"}) {
            var api = server.as(user);
            hiddenArticles.forEach((state, id) -> nobodyFinds(api, "/articles/", id, "the article in " + state));
            hiddenComments.forEach((state, id) -> nobodyFinds(api, "/comments/", id, "the comment in " + state));
            for (var path : everyList(server, shown)) {
                var answer = server.server().get(path);
                assertThat(answer.statusCode()).as(path).isLessThan(500);
                assertThat(answer.body()).as(path).doesNotContainIgnoringCase(SECRET);
            }
        }
        assertThat(server.visitor().get("/articles/" + shown + "/comments").getJsonArray("data"))
                .hasSize(1);
        assertThat(server.visitor().get("/articles/" + shown).getInt("commentCount"))
                .isEqualTo(1);
        assertThat(server.visitor()
                        .get("/comment-counts?articles=" + shown + "," + hiddenArticles.get("unpublished"))
                        .getJsonObject("data"))
                .hasToString("{\"" + shown + "\":1}");
    }

    private void hideArticles(TrustServer server) {
        var editor = server.as("editor");
        hiddenArticles.put("draft", server.draft(SECRET + " one"));
        hiddenArticles.put("scheduled", server.draft(SECRET + " two"));
        var later = Instant.now().plus(9, ChronoUnit.DAYS);
        editor.post(200, article("scheduled") + "/publish", "{\"at\": \"" + later + "\"}");
        for (var state : List.of("unpublished", "trashed")) {
            var id = server.publish(SECRET + " of " + state);
            hiddenComments.put("an article " + state, Site.comment(server, id, "seen", "About " + SECRET));
            hiddenArticles.put(state, id);
        }
        editor.post(200, article("unpublished") + "/unpublish", null);
        editor.post(200, article("trashed") + "/trash", null);
        changed(server, server.publish("Shown and changed"));
    }

    /** A published article whose working copy is ahead of what readers see. */
    private static void changed(TrustServer server, String id) {
        var editor = server.as("editor");
        var path = "/editorial/articles/" + id;
        var tag = editor.call("GET", path, null).headers().firstValue("ETag").orElseThrow();
        var saved = editor.call(
                "PUT", path, "{\"title\": \"" + SECRET + "\", \"body\": \"" + SECRET + "\"}", "If-Match", tag);
        assertThat(saved.statusCode()).isEqualTo(200);
    }

    private String article(String state) {
        return "/editorial/articles/" + hiddenArticles.get(state);
    }

    private void hideComments(TrustServer server, String shown) {
        var root = Site.comment(server, shown, "rooter", "What everybody sees");
        for (var state : STATES) {
            var id = Site.comment(server, shown, SECRET, "Only " + SECRET + " in " + state);
            server.as("moderator")
                    .post(200, "/moderation/comments/" + id + "/" + (state.equals("held") ? "hold" : state), null);
            hiddenComments.put(state, id);
            // nobody can answer what nobody sees, and the refusal does not say why
            var refused = server.visitor().call("POST", "/articles/" + shown + "/comments", """
                    {"name": "A", "email": "a@example.net", "body": "b", "parent": "%s"}""".formatted(id));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).doesNotContain(state, SECRET);
        }
        assertThat(root).isNotEmpty();
    }

    /** Answered as what never was, to the letter. */
    private static void nobodyFinds(Api api, String kind, String id, String what) {
        var never = "0123456789abcdef";
        for (var rest :
                kind.equals("/articles/") ? List.of("", "/comments", "/related", "/comments/stream") : List.of("")) {
            var answer = api.call("GET", kind + id + rest, null);
            var unknown = api.call("GET", kind + never + rest, null);
            assertThat(answer.statusCode()).as("%s as %s", what, api.user()).isEqualTo(404);
            assertThat(answer.body().replace(id, never)).as(what).isEqualTo(unknown.body());
            assertThat(told(answer)).as(what).isEqualTo(told(unknown));
        }
    }

    private static List<String> told(HttpResponse<String> answer) {
        return answer.headers().map().keySet().stream()
                .filter(name -> !name.equals("date"))
                .sorted()
                .toList();
    }

    /** Every address without a sign-in that shows more than one thing, and the pages of the site. */
    private List<String> everyList(TrustServer server, String shown) {
        var paths = new ArrayList<String>();
        for (var route : Route.all(server.server())) {
            if (route.isRead() && !route.isProtected()) {
                var path = "/cms/api/v1" + route.at(Map.of("id", shown, "slug", "none"));
                paths.add(path + (path.endsWith("comment-counts") ? "?articles=" + shown : ""));
            }
        }
        for (var query :
                List.of("q=" + SECRET, "q=" + SECRET.substring(0, 6), "sort=oldest", "fields=id,body", "limit=100")) {
            paths.add("/cms/api/v1/articles?" + query);
        }
        for (var query : List.of("view=flat", "view=flat&order=newest", "order=newest", "depth=20")) {
            paths.add("/cms/api/v1/articles/" + shown + "/comments?" + query);
        }
        for (var ending : List.of("rss", "atom", "json")) {
            paths.add("/cms/feeds/articles." + ending);
            paths.add("/cms/feeds/articles/" + shown + "/comments." + ending);
            hiddenArticles.values().forEach(id -> paths.add("/cms/feeds/articles/" + id + "/comments." + ending));
        }
        paths.addAll(List.of("/cms/sitemap.xml", "/", "/categories/"));
        paths.add(server.visitor().get("/articles/" + shown).getString("permalink"));
        return paths;
    }

    @Test
    void each_part_of_the_api_is_for_its_roles(TrustServer server) {
        var site = Site.make(server, "roles");
        var may = Map.of(
                "editorial", List.of("author", "editor", "admin"),
                "correspondence", List.of("author", "editor", "admin"),
                "moderation", List.of("moderator", "editor", "admin"),
                "admin", List.of("admin"));
        for (var route : Route.all(server.server())) {
            var part = route.path().split("/", -1)[1];
            if (!route.isRead() || !may.containsKey(part)) {
                continue;
            }
            for (var user : new @Nullable String[] {null, "author", "moderator", "editor", "admin"}) {
                int status = server.as(user).call("GET", site.at(route), null).statusCode();
                var what = "%s as %s".formatted(route, user);
                if (user == null) {
                    assertThat(status).as(what).isEqualTo(401);
                } else if (!may.get(part).contains(user)) {
                    assertThat(status).as(what).isEqualTo(403);
                } else {
                    assertThat(status).as(what).isNotEqualTo(401).isLessThan(500);
                }
            }
        }
        // of articles, an author gets what is the author's own
        var others = "/editorial/articles/" + site.article();
        for (var path : List.of(others, others + "/revisions", others + "/comments-policy")) {
            assertThat(server.as("author").call("GET", path, null).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(server.as("author").get("/editorial/articles").toString()).doesNotContain(site.article());
    }
}
