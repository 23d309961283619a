package org.rejoinder.sample.site.web;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.ArticleList;
import org.rejoinder.sample.site.cms.Category;
import org.rejoinder.sample.site.cms.Cms;
import org.rejoinder.sample.site.cms.Moved;
import org.rejoinder.sample.site.cms.Refused;
import org.rejoinder.sample.site.view.ListView;
import org.rejoinder.sample.site.view.ListView.Crumb;
import org.rejoinder.sample.site.view.Words;

/** Articles by what they have in common: category, tag, author, words. */
class ListAnswers {

    private final Cms cms;
    private final Frames frames;

    @Inject
    ListAnswers(Cms cms, Frames frames) {
        this.cms = cms;
        this.frames = frames;
    }

    Answer categories(Visit visit) {
        return Answer.page(200, "categories.jte", frames.frame("All categories", "/category/", visit.reader()))
                .with("all", frames.categories(visit.reader()));
    }

    Optional<Answer> category(String slug, Visit visit) {
        Optional<Category> found;
        try {
            found = cms.category(slug, visit.reader());
        } catch (Moved e) {
            var last = e.path().substring(e.path().lastIndexOf('/') + 1);
            return Optional.of(Answer.redirect(301, "/category/" + last + "/"));
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var category = found.get();
        var all = frames.categories(visit.reader());
        var path = "/category/" + Words.segment(category.slug()) + "/";
        var below = all.stream()
                .filter(other -> category.slug().equals(other.parent()))
                .toList();
        var list = cms.articles("category", category.slug(), visit.parameter("cursor"), visit.reader());
        var view = view("Category", category.name(), category.description(), list, visit);
        var frame = frames.frame(
                        category.name(), path, category.description(), Optional.of(category.slug()), visit.reader())
                .with(frames.feed(
                        "Articles in " + category.name(), "categories/" + Words.segment(category.slug()) + ".atom"));
        return Optional.of(Answer.page(200, "list.jte", frame)
                .with("view", view.within(way(above(category, all)), below)));
    }

    private static List<Crumb> way(List<Category> above) {
        return Stream.concat(
                        Stream.of(new Crumb("Categories", "/category/")),
                        above.stream()
                                .map(one -> new Crumb(one.name(), "/category/" + Words.segment(one.slug()) + "/")))
                .toList();
    }

    Optional<Answer> tag(String slug, Visit visit) {
        var decoded = visit.decoded(slug);
        var list = cms.articles("tag", decoded, visit.parameter("cursor"), visit.reader());
        return list.data().stream()
                .flatMap(article -> article.tags().stream())
                .filter(tag -> tag.slug().equals(decoded))
                .findFirst()
                .map(tag -> page("/tag/" + slug + "/", view("Tag", tag.name(), null, list, visit), visit));
    }

    Optional<Answer> author(String slug, Visit visit) {
        return cms.author(slug, visit.reader()).map(author -> {
            var list = cms.articles("author", visit.decoded(slug), visit.parameter("cursor"), visit.reader());
            var view = view("Author", author.name(), author.byline(), list, visit);
            return page("/author/" + slug + "/", view.by(author), visit);
        });
    }

    /** What was found; a plugin that does not search refuses, and then there is no such page. */
    Optional<Answer> search(Visit visit) {
        var words = visit.parameter("q");
        try {
            var list = words == null
                    ? ArticleList.EMPTY
                    : cms.articles("q", words, visit.parameter("cursor"), visit.reader());
            var answer = page("/search/", view("Search", words == null ? "" : words, null, list, visit), visit);
            return frames.searchOffered() ? Optional.of(answer) : Optional.empty();
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private Answer page(String path, ListView view, Visit visit) {
        var title = view.heading().isEmpty() ? view.kind() : view.heading();
        return Answer.page(200, "list.jte", frames.frame(title, path, visit.reader()))
                .with("view", view);
    }

    static ListView view(String kind, String heading, @Nullable String note, ArticleList list, Visit visit) {
        var words = visit.parameter("q");
        var same = words == null ? "?" : "?q=" + Words.query(words) + "&";
        var next = list.meta().next();
        return new ListView(
                kind,
                heading,
                note,
                null,
                List.of(),
                List.of(),
                list,
                visit.parameter("cursor") == null ? null : words == null ? visit.path() : "?q=" + Words.query(words),
                next == null ? null : same + "cursor=" + Words.query(next));
    }

    /** The categories above this one, top first; a circle in the data ends the walk. */
    static List<Category> above(Category category, List<Category> all) {
        var bySlug = new HashMap<String, Category>();
        all.forEach(one -> bySlug.put(one.slug(), one));
        var above = new ArrayList<Category>();
        var parent = bySlug.get(category.parent());
        while (parent != null && !above.contains(parent)) {
            above.add(parent);
            parent = bySlug.get(parent.parent());
        }
        Collections.reverse(above);
        return above;
    }
}
