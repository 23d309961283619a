package org.rejoinder.sample.site.cms;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The line to the plugin: JSON there and back, its problems as {@link Refused}, its absence as {@link CmsAway}. */
@Singleton
public class Line {

    private final CmsAddress address;
    private final HttpClient http;
    private final Jsonb json = JsonbBuilder.create();

    @Inject
    public Line(CmsAddress address) {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    /** What is sent, where to, and how. */
    record Message(String method, String path, @Nullable Object body) {}

    <T> Optional<T> get(Query query, Class<T> type, Reader reader, String... headers) {
        URI uri;
        try {
            uri = address.of(query.path());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // nothing can be at what is not even an address
        }
        return read(send(request(uri, reader, headers).GET().build()), type);
    }

    /** Sends a body, or none; nothing comes back when there is nothing at this path. */
    <T> Optional<T> send(Message message, Class<T> type, Reader reader, String... headers) {
        var request = request(address.of(message.path()), reader, headers);
        if (message.body() == null) {
            request.method(message.method(), BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(message.method(), BodyPublishers.ofString(json.toJson(message.body()), UTF_8));
        }
        return read(send(request.build()), type);
    }

    private static HttpRequest.Builder request(URI uri, Reader reader, String... headers) {
        var request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "application/json, application/problem+json")
                .header("User-Agent", reader.agent())
                .header("X-Forwarded-For", reader.address());
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new CmsAway("The plugin does not answer at " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while asking " + request.uri(), e));
        }
    }

    private <T> Optional<T> read(HttpResponse<String> response, Class<T> type) {
        int status = response.statusCode();
        boolean problem =
                response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        try {
            if (status / 100 == 2) {
                return type == Void.class ? Optional.empty() : Optional.of(json.fromJson(response.body(), type));
            }
            if (status / 100 == 3) {
                throw new Moved(
                        address.pathOf(response.headers().firstValue("Location").orElse("")));
            }
            if (problem && status == 404) {
                return Optional.empty();
            }
            if (problem && status < 500) {
                throw new Refused(json.fromJson(response.body(), Problem.class));
            }
        } catch (JsonbException e) {
            throw new CmsAway("What answers at " + response.uri() + " does not speak the plugin's language", e);
        }
        throw new CmsAway("The plugin answered " + status + " to " + response.uri(), null);
    }
}
