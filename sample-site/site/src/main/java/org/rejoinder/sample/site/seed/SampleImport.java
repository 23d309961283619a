package org.rejoinder.sample.site.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rejoinder.sample.site.cms.CmsAddress;

/** Talks to the plugin's importer as its administrator. */
class SampleImport {

    private static final String FILE = "sample.wxr.xml";
    private static final String AUTHOR = "the-pain-relief-coach";
    private static final String LOGIN = "author";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CmsAddress address;
    private final String authorization;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    @Inject
    SampleImport(CmsAddress address, @ConfigProperty(name = "admin.password", defaultValue = "admin") String password) {
        this.address = address;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(UTF_8));
    }

    /** What a plain GET of a path on the plugin's server answers, 0 when nobody does. */
    int statusOnServer(String path) {
        return status(address.onServer(path));
    }

    /** What the API answers to anybody, 0 when nobody does. */
    int statusOfApi() {
        return status(address.of("/categories?limit=1"));
    }

    private int status(URI uri) {
        try {
            return http.send(
                            HttpRequest.newBuilder(uri).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Hands the file in and answers where to ask about its progress. Handing it in twice is as once. */
    URI begin() {
        try (var file = Objects.requireNonNull(SampleImport.class.getResourceAsStream(FILE), FILE)) {
            var response = send(HttpRequest.newBuilder(address.of("/admin/imports"))
                    .header("Content-Type", "application/xml")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(file.readAllBytes())));
            if (response.statusCode() != 202) {
                throw new SeedingFailed("the import was answered " + response.statusCode() + ": " + response.body());
            }
            return response.uri()
                    .resolve(response.headers().firstValue("Location").orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when it is done, false while it runs. */
    boolean done(URI progress) {
        var response = send(HttpRequest.newBuilder(progress).GET());
        var account = json(response);
        var state = account.getString("state", "");
        if (state.equals("failed")) {
            throw new SeedingFailed("it ended as " + account);
        }
        return state.equals("done");
    }

    private static JsonObject json(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new SeedingFailed(
                    response.uri().getPath() + " was answered " + response.statusCode() + ": " + response.body());
        }
        try (var reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new SeedingFailed(response.uri().getPath() + " is not JSON: " + response.body());
        }
    }

    /** Makes who signs in as "author" the author of the sample articles. */
    void signAuthorIn() {
        var author = address.of("/editorial/authors/" + AUTHOR);
        var found = send(HttpRequest.newBuilder(author).GET());
        var account = Json.createObjectBuilder(json(found)).add("login", LOGIN).build();
        var answer = send(HttpRequest.newBuilder(author)
                .header("Content-Type", "application/json")
                .header("If-Match", found.headers().firstValue("ETag").orElse("*"))
                .PUT(HttpRequest.BodyPublishers.ofString(account.toString())));
        if (answer.statusCode() != 200) {
            throw new SeedingFailed("the author's login was answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.header("Authorization", authorization)
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SeedingFailed("the server is stopping");
        }
    }

    /** Why the sample content could not be given to the plugin. */
    static final class SeedingFailed extends RuntimeException {
        SeedingFailed(String reason) {
            super(reason);
        }
    }
}
