package org.rejoinder.sample.site.cms;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plugin, as a front end sees it: everything the site shows beyond its own pages is asked for here. */
@Singleton
public class Cms {

    private static final int THREADS_ON_A_PAGE = 20;
    private static final int TITLES_ON_A_PAGE = 100;

    private final Line line;

    @Inject
    public Cms(Line line) {
        this.line = line;
    }

    /** The newest articles of all, or of one {@code category}, {@code tag} or {@code author}, or those that hold words ({@code q}). */
    public ArticleList articles(@Nullable String filter, String value, @Nullable String cursor, Reader reader) {
        var query = new Query("/articles").with("limit", 10).with("cursor", cursor);
        return list(filter == null ? query : query.with(filter, value), reader);
    }

    /** The newest articles between two days, the second one left out. */
    public ArticleList between(Period period, @Nullable String cursor, Reader reader) {
        return list(
                new Query("/articles")
                        .with("from", period.from())
                        .with("to", period.to())
                        .with("limit", 10)
                        .with("cursor", cursor),
                reader);
    }

    /** All articles by their titles alone. */
    public ArticleList titles(@Nullable String cursor, Reader reader) {
        return list(
                new Query("/articles")
                        .with("fields", "id,title,permalink,publishedAt,commentCount")
                        .with("limit", TITLES_ON_A_PAGE)
                        .with("cursor", cursor),
                reader);
    }

    public Optional<Article> oldest(Reader reader) {
        return list(new Query("/articles").with("sort", "oldest").with("limit", 1), reader).data().stream()
                .findFirst();
    }

    public ArticleList related(String article, Reader reader) {
        return list(new Query("/articles/" + article + "/related").with("limit", 3), reader);
    }

    private ArticleList list(Query query, Reader reader) {
        return line.get(query, ArticleList.class, reader).orElse(ArticleList.EMPTY);
    }

    /** The article at a permalink, which is encoded as it stood in the reader's address bar. */
    public Optional<Article> article(String permalink, Reader reader) {
        var path = permalink.endsWith("/") ? permalink.substring(0, permalink.length() - 1) : permalink;
        return line.get(new Query("/articles" + path), Article.class, reader);
    }

    /** The working copy that a preview link shows, while it does. */
    public Optional<Article> preview(String token, Reader reader) {
        return line.get(new Query("/previews/" + segment(token)), Article.class, reader);
    }

    /** The article behind a path that the API redirected to. */
    public Optional<Article> articleBehind(Moved moved, Reader reader) {
        return line.get(new Query(moved.path()), Article.class, reader);
    }

    /** A page of threads, as deep as the site has set; what is deeper stands below them in a row. */
    public CommentList threads(String article, @Nullable String cursor, @Nullable String thought, Reader reader) {
        var query = new Query("/articles/" + article + "/comments")
                .with("view", "threads")
                .with("limit", THREADS_ON_A_PAGE)
                .with("cursor", cursor)
                .with("at", cursor == null ? thought : null);
        return line.get(query, CommentList.class, reader)
                .orElseGet(() -> thought == null ? CommentList.EMPTY : threads(article, cursor, null, reader));
    }

    public Optional<Comment> comment(String id, Reader reader) {
        return line.get(new Query("/comments/" + segment(id)), Comment.class, reader);
    }

    public CategoryList categories(Reader reader) {
        return line.get(new Query("/categories"), CategoryList.class, reader)
                .orElseGet(() -> new CategoryList(List.of()));
    }

    /** One category by its slug, encoded as in an address. */
    public Optional<Category> category(String slug, Reader reader) {
        return line.get(new Query("/categories/" + slug), Category.class, reader);
    }

    public Optional<Author> author(String slug, Reader reader) {
        return line.get(new Query("/authors/" + slug), Author.class, reader);
    }

    static String segment(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
