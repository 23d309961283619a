package org.rejoinder.sample.server;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import org.jspecify.annotations.Nullable;

/** An article of its own for one test, with who says what below it. */
final class SampleArticle {

    private final Api visitor;
    private final String id;
    private final String permalink;

    SampleArticle(Api visitor, String title) {
        this.visitor = visitor;
        var draft = Json.createObjectBuilder()
                .add("title", title)
                .add("format", "html")
                .add("body", "<p>It depends.</p>")
                .add("author", "the-pain-relief-coach")
                .add("categories", Json.createArrayBuilder().add("massage"))
                .build();
        var editor = visitor.as("editor");
        id = editor.post(201, "/editorial/articles", draft.toString()).getString("id");
        editor.post(200, "/editorial/articles/" + id + "/publish", null);
        permalink = visitor.get("/articles/" + id).getString("permalink");
    }

    String id() {
        return id;
    }

    String permalink() {
        return permalink;
    }

    /** Has somebody say something that is approved at once, and gives its id. */
    String says(String name, @Nullable String parent) {
        var comment = Json.createObjectBuilder()
                .add("name", name)
                .add("email", name.replaceAll("[^A-Za-z0-9]", "") + "@example.net")
                .add("body", "Words of " + name);
        if (parent != null) {
            comment.add("parent", parent);
        }
        var said = visitor.post(
                202, "/articles/" + id + "/comments", comment.build().toString());
        approve(said.getString("id"));
        return said.getString("id");
    }

    private void approve(String comment) {
        visitor.as("moderator").post(200, "/moderation/comments/" + comment + "/approve", null);
    }

    void approveAll() {
        comments("held").forEach(comment -> approve(comment.asJsonObject().getString("id")));
    }

    JsonArray comments(String status) {
        return visitor.as("moderator")
                .get("/moderation/comments?article=" + id + "&status=" + status)
                .getJsonArray("data");
    }

    /** The id of the first comment that readers see. */
    String first() {
        return visitor.get("/articles/" + id + "/comments")
                .getJsonArray("data")
                .getJsonObject(0)
                .getString("id");
    }

    void answerPrivately(String words) {
        var editor = visitor.as("editor");
        var asked = editor.get("/correspondence?state=asked").getJsonArray("data").stream()
                .map(one -> one.asJsonObject())
                .filter(one -> one.getJsonObject("article").getString("id").equals(id))
                .findFirst()
                .orElseThrow();
        editor.post(
                200,
                "/correspondence/" + asked.getString("id") + "/answer",
                Json.createObjectBuilder()
                        .add("body", words)
                        .add("visibility", "private")
                        .build()
                        .toString());
    }
}
