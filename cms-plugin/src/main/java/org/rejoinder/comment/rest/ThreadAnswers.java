package org.rejoinder.comment.rest;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.article.Articles;
import org.rejoinder.article.UnknownArticle;
import org.rejoinder.author.Authors;
import org.rejoinder.comment.ArticlePolicies;
import org.rejoinder.comment.Comments;
import org.rejoinder.comment.Conversations;
import org.rejoinder.comment.FormerIds;
import org.rejoinder.comment.ThreadPages;
import org.rejoinder.comment.ThreadPages.View;
import org.rejoinder.comment.ThreadPosition;
import org.rejoinder.comment.Threads;
import org.rejoinder.comment.UnknownComment;
import org.rejoinder.http.Cursor;
import org.rejoinder.http.Limit;
import org.rejoinder.http.PageJson;
import org.rejoinder.problem.Malformed;
import org.rejoinder.settings.Settings;

/** Answers what readers ask of a thread. */
@Shared
class ThreadAnswers {

    private static final int USUAL = 50;
    private static final int MOST = 100;
    private static final int DEEPEST = 20;
    private static final String FORMER = "comment-";

    private final Articles articles;
    private final Comments comments;
    private final Threads threads;
    private final ThreadPages pages;
    private final Conversations conversations;
    private final Authors authors;
    private final ArticlePolicies policies;
    private final Settings settings;

    @Inject
    ThreadAnswers(
            Articles articles,
            Comments comments,
            Threads threads,
            ThreadPages pages,
            Conversations conversations,
            Authors authors,
            ArticlePolicies policies,
            Settings settings) {
        this.articles = articles;
        this.comments = comments;
        this.threads = threads;
        this.pages = pages;
        this.conversations = conversations;
        this.authors = authors;
        this.policies = policies;
        this.settings = settings;
    }

    /** How deep replies are shown when nobody asks; it is a setting, which the session of readers may not see. */
    int usualDepth() {
        return settings.comments().depth();
    }

    PageJson<CommentJson> page(String id, ThreadQuery query, int usualDepth) {
        boolean newestFirst = oneOf("order", query.order, "oldest", "newest").equals("newest");
        int limit = Limit.parse(query.limit, USUAL, MOST);
        switch (oneOf("view", query.view, "threads", "flat", "conversation")) {
            case "flat" -> {
                query.requireNo("at", query.at);
                query.requireNo("with", query.with);
                query.requireNo("depth", query.depth);
                return flat(article(id), Cursor.parse(query.cursor, list(id, "flat", newestFirst)), newestFirst, limit);
            }
            case "conversation" -> {
                query.requireNo("at", query.at);
                query.requireNo("order", query.order);
                query.requireNo("depth", query.depth);
                return conversation(article(id), query, limit);
            }
            default -> query.requireNo("with", query.with);
        }
        int usual = query.depth == null ? policies.depth(id).orElse(usualDepth) : usualDepth;
        int depth = Limit.number("depth", query.depth, usual, DEEPEST);
        var article = article(id);
        var from = query.at == null
                ? position(Cursor.parse(query.cursor, list(id, "threads", newestFirst)))
                : Optional.of(before(id, query, newestFirst));
        return threads(article, from, new View(newestFirst, limit, depth));
    }

    /** The article whose thread it is: all that is needed of it. */
    private record Place(String id, String permalink) {}

    private Place article(String id) {
        return new Place(id, articles.permalink(id).orElseThrow(UnknownArticle::new));
    }

    private static String list(String id, String view, boolean newestFirst) {
        return "comments/" + id + "/" + view + "/" + newestFirst;
    }

    private static Optional<ThreadPosition> position(@Nullable Cursor cursor) {
        return Optional.ofNullable(cursor)
                .map(its -> ThreadPosition.find(its.position()).orElseThrow(Cursor::foreign));
    }

    /** The place from which a page begins with the root above a comment. */
    private ThreadPosition before(String article, ThreadQuery query, boolean newestFirst) {
        if (query.cursor != null
                || query.at == null
                || !query.at.matches("[1-9][0-9]{0,11}|comment-[1-9][0-9]{0,18}")) {
            throw new Malformed(
                    "'at' is the number of a comment, or 'comment-' and its id in the system it was imported from, and goes without 'cursor'.");
        }
        long number = query.at.startsWith(FORMER)
                ? new FormerIds(threads)
                        .number(article, query.at.substring(FORMER.length()))
                        .orElseThrow(UnknownComment::new)
                : Long.parseLong(query.at);
        for (var up = Optional.of(number); up.isPresent(); ) {
            number = up.get();
            up = threads.comment(article, number)
                    .orElseThrow(UnknownComment::new)
                    .parentNumber();
        }
        return new ThreadPosition(Optional.empty(), newestFirst ? number + 1 : number - 1);
    }

    private PageJson<CommentJson> threads(Place article, Optional<ThreadPosition> from, View view) {
        var list = list(article.id(), "threads", view.newestFirst());
        from.stream()
                .flatMap(position -> Stream.concat(
                        position.parent().stream(),
                        position.flattened() && position.after() > 0 ? Stream.of(position.after()) : Stream.empty()))
                .filter(number -> threads.comment(article.id(), number).isEmpty())
                .findAny()
                .ifPresent(gone -> {
                    throw Cursor.foreign();
                });
        var page = pages.page(article.id(), from, view);
        var jsons = jsons();
        var data = page.branches().stream()
                .map(branch ->
                        jsons.of(branch, article.permalink(), position -> new Cursor(list, position.text()).text()))
                .toList();
        return PageJson.of(
                data,
                threads.rootCount(article.id()),
                page.next().map(next -> new Cursor(list, next.text())).orElse(null));
    }

    private PageJson<CommentJson> flat(Place article, @Nullable Cursor cursor, boolean newestFirst, int limit) {
        long from = newestFirst ? Long.MAX_VALUE : 0;
        if (cursor != null) {
            from = ThreadPosition.find(cursor.position())
                    .orElseThrow(Cursor::foreign)
                    .after();
        }
        var found = threads.flat(article.id(), from, newestFirst, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var jsons = jsons();
        var data = shown.stream()
                .map(comment -> jsons.apart(comment, article.permalink()))
                .toList();
        var next = found.size() > limit
                ? new Cursor(
                        list(article.id(), "flat", newestFirst),
                        new ThreadPosition(
                                        Optional.empty(), shown.get(limit - 1).number())
                                .text())
                : null;
        return PageJson.of(data, threads.count(article.id()), next);
    }

    private PageJson<CommentJson> conversation(Place article, ThreadQuery query, int limit) {
        if (query.with == null) {
            throw new Malformed("view=conversation needs 'with', the id of a comment.");
        }
        var list = list(article.id(), "conversation/" + query.with, false);
        var with = comments.published(query.with)
                .filter(comment -> comment.article().equals(article.id()))
                .orElseThrow(UnknownComment::new);
        long after = Optional.ofNullable(Cursor.parse(query.cursor, list))
                .map(its -> ThreadPosition.find(its.position()).orElseThrow(Cursor::foreign))
                .map(ThreadPosition::after)
                .orElse(0L);
        if (after > 0 && threads.comment(article.id(), after).isEmpty()) {
            throw Cursor.foreign();
        }
        var page = conversations.page(with, after, limit);
        var jsons = jsons();
        return PageJson.of(
                page.comments().stream()
                        .map(comment -> jsons.apart(comment, article.permalink()))
                        .toList(),
                null,
                page.next()
                        .map(next -> new Cursor(list, new ThreadPosition(Optional.empty(), next).text()))
                        .orElse(null));
    }

    /** A comment with the nearest hundred of those above it, the highest first. */
    CommentJson comment(String id) {
        var comment = comments.published(id).orElseThrow(UnknownComment::new);
        var permalink = articles.permalink(comment.article()).orElseThrow(UnknownComment::new);
        var jsons = jsons();
        var parents = conversations.above(comment, MOST).stream()
                .map(above -> jsons.of(above, permalink))
                .toList();
        return jsons.of(comment, permalink).withParents(parents);
    }

    private CommentJsons jsons() {
        return new CommentJsons(authors, threads);
    }

    private static String oneOf(String name, @Nullable String given, String usual, String... others) {
        if (given == null || given.equals(usual) || List.of(others).contains(given)) {
            return given == null ? usual : given;
        }
        throw new Malformed("'%s' must be %s or %s.".formatted(name, usual, String.join(" or ", others)));
    }
}
