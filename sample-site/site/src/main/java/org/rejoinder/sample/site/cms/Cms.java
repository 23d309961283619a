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
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plugin, as a front end sees it: everything the site shows beyond its own pages is asked for here. */
@Singleton
public class Cms {

    private static final int REPLIES_SHOWN_DEEP = 20;

    private final CmsAddress address;
    private final HttpClient http;
    private final Jsonb json = JsonbBuilder.create();

    @Inject
    public Cms(CmsAddress address) {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    /** The newest articles of all, or of one {@code category}, {@code tag} or {@code author}, or those that hold words ({@code q}). */
    public ArticleList articles(@Nullable String filter, String value, @Nullable String cursor, Reader reader) {
        var query = new Query("/articles").with("limit", 10).with("cursor", cursor);
        return get(filter == null ? query : query.with(filter, value), ArticleList.class, reader)
                .orElse(ArticleList.EMPTY);
    }

    /** The article at a permalink, which is encoded as it stood in the reader's address bar. */
    public Optional<Article> article(String permalink, Reader reader) {
        var path = permalink.endsWith("/") ? permalink.substring(0, permalink.length() - 1) : permalink;
        return get(new Query("/articles" + path), Article.class, reader);
    }

    /** The working copy that a preview link shows, while it does. */
    public Optional<Article> preview(String token, Reader reader) {
        return get(new Query("/previews/" + segment(token)), Article.class, reader);
    }

    /** The article behind a path that the API redirected to. */
    public Optional<Article> articleBehind(Moved moved, Reader reader) {
        return get(new Query(moved.path()), Article.class, reader);
    }

    public CommentList threads(String article, @Nullable String cursor, Reader reader) {
        var query = new Query("/articles/" + article + "/comments")
                .with("view", "threads")
                .with("limit", 50)
                .with("depth", REPLIES_SHOWN_DEEP)
                .with("cursor", cursor);
        return get(query, CommentList.class, reader).orElse(CommentList.EMPTY);
    }

    public Optional<Comment> comment(String id, Reader reader) {
        return get(new Query("/comments/" + segment(id)), Comment.class, reader);
    }

    public CategoryList categories(Reader reader) {
        return get(new Query("/categories"), CategoryList.class, reader).orElseGet(() -> new CategoryList(List.of()));
    }

    /** One category by its slug, encoded as in an address. */
    public Optional<Category> category(String slug, Reader reader) {
        return get(new Query("/categories/" + slug), Category.class, reader);
    }

    public Optional<Author> author(String slug, Reader reader) {
        return get(new Query("/authors/" + slug), Author.class, reader);
    }

    /** Hands in a reader's comment; the answer says whether it is published or held. The key makes a repeat harmless. */
    public Comment submit(String article, NewComment comment, String key, Reader reader) {
        var request = request(address.of("/articles/" + article + "/comments"), reader)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json.toJson(comment), UTF_8))
                .build();
        return read(send(request), Comment.class)
                .orElseThrow(
                        () -> new Refused(new Problem(null, "This article is no longer here.", 404, null, List.of())));
    }

    private <T> Optional<T> get(Query query, Class<T> type, Reader reader) {
        URI uri;
        try {
            uri = address.of(query.path());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // nothing can be at what is not even an address
        }
        return read(send(request(uri, reader).GET().build()), type);
    }

    private static HttpRequest.Builder request(URI uri, Reader reader) {
        return HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "application/json, application/problem+json")
                .header("User-Agent", reader.agent())
                .header("X-Forwarded-For", reader.address());
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
                return Optional.of(json.fromJson(response.body(), type));
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

    private static String segment(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
