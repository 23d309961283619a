package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The API as a caller sees it, signed in or not. */
public record Api(LibertyServer server, @Nullable String user) {

    public static final String BASE = "/cms/api/v1";

    public Api as(String name) {
        return new Api(server, name);
    }

    public HttpResponse<String> call(String method, String path, @Nullable String json, String... headers) {
        var request = HttpRequest.newBuilder(server.uri(BASE + path))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", json.startsWith("<") ? "application/xml" : "application/json");
        }
        if (user != null) {
            var credentials = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return server.send(request.build());
    }

    public JsonObject get(String path) {
        return expect(200, call("GET", path, null));
    }

    public JsonObject post(int status, String path, @Nullable String json) {
        return expect(status, call("POST", path, json));
    }

    public JsonObject put(String path, String json) {
        return expect(200, call("PUT", path, json));
    }

    public static JsonObject expect(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer.body());
    }

    public static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
