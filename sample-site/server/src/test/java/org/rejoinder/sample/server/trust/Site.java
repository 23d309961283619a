package org.rejoinder.sample.server.trust;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rejoinder.sample.server.Api;
import org.rejoinder.sample.server.Uploads;

/** One of everything that has an address, and all that can be seen of the site by those who may see it. */
record Site(TrustServer server, String article, String comment, Map<String, String> ids) {

    /** What goes on by itself: letters on their way, imports, records of who did what. */
    private static final List<String> MOVING =
            List.of("/admin/mail", "/admin/imports", "/admin/export", "/admin/audit");

    /** Makes one of everything, under names of its own. */
    static Site make(TrustServer server, String name) {
        var admin = server.as("admin");
        var article = server.publish("Trust of " + name);
        var comment = comment(server, article, name + "-reader", "What " + name + " thinks");
        var category = admin.post(201, "/editorial/categories", "{\"name\": \"Kept for %s\"}".formatted(name));
        var author = admin.post(201, "/editorial/authors", "{\"name\": \"Writer for %s\"}".formatted(name));
        var block =
                admin.post(201, "/moderation/blocks", "{\"kind\": \"word\", \"value\": \"blocked%s\"}".formatted(name));
        var hook = admin.post(201, "/admin/webhooks", "{\"url\": \"https://hooks.example.org/%s\"}".formatted(name));
        admin.call("POST", "/comments/" + comment + "/report", "{\"reason\": \"It is about %s.\"}".formatted(name));
        var ids = new TreeMap<String, String>();
        ids.put("articles", article);
        ids.put("comments", comment);
        ids.put("categories", category.getString("slug"));
        ids.put("authors", author.getString("slug"));
        ids.put("blocks", block.getString("id"));
        ids.put("webhooks", hook.getString("id"));
        ids.put("reports", comment);
        ids.put("media", picture(server, name));
        return new Site(server, article, comment, ids);
    }

    private static String picture(TrustServer server, String name) {
        try {
            var form = Uploads.form(
                    Uploads.file(Uploads.picture("png", 40, name.hashCode() & 0xFFFFFF)),
                    Uploads.alt("Seen by " + name));
            var answer = new Uploads(server.server())
                    .send("editor", Uploads.FORM, form)
                    .join();
            return Api.json(answer.body()).getString("id");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String comment(TrustServer server, String article, String name, String text) {
        return server.visitor()
                .post(
                        201,
                        "/articles/" + article + "/comments",
                        "{\"name\": \"%1$s\", \"email\": \"%1$s@example.net\", \"body\": \"%2$s\"}"
                                .formatted(name, text))
                .getString("id");
    }

    /** The address of a route with what is there: the id of an article in a path of articles, and so on. */
    String at(Route route) {
        var kind =
                route.path().replaceFirst("^/(editorial|moderation|admin)", "").split("/", -1)[1];
        var id = ids.getOrDefault(kind, "0123456789abcdef");
        return route.at(Map.of(
                "id",
                id,
                "slug",
                id,
                "number",
                "1",
                "action",
                "trash",
                "verb",
                "pin",
                "token",
                "0",
                "day",
                "2026/01/01"));
    }

    /** All that editors, moderators and admins are shown, to be compared with what they are shown later. */
    Map<String, String> everything() {
        var admin = server.as("admin");
        var seen = new TreeMap<String, String>();
        Route.all(server.server()).stream()
                .filter(route -> route.isRead() && route.isProtected())
                .filter(route -> MOVING.stream().noneMatch(route.path()::startsWith))
                .map(this::at)
                .distinct()
                .forEach(path -> seen.put(path, admin.call("GET", path, null).body()));
        for (var status : List.of("held", "approved", "spam", "trash")) {
            var path = "/moderation/comments?limit=100&status=" + status;
            seen.put(path, admin.get(path).toString());
        }
        return seen;
    }

    static List<JsonObject> data(Api api, String path) {
        return api.get(path).getJsonArray("data").getValuesAs(JsonObject.class);
    }
}
