package org.rejoinder.category;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;
import org.rejoinder.text.Slug;

/**
 * Keeps the categories side by side in {@code content/categories}, each naming its parent: so slugs are unique by
 * themselves, and moving one moves no node (ADR 2).
 */
@Store
public class Categories {

    private static final String CATEGORIES = "categories";
    private static final String FORMER = "redirects/categories";
    private static final String PARENT = "rj:parent";
    private static final String POSITION = "rj:position";

    private final Sessions sessions;

    @Inject
    public Categories(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The name of the listing in which {@code article} counts and lists what is in a category and below it. */
    public static String listing(String slug) {
        return "category/" + slug;
    }

    public Optional<Category> find(String slug) {
        return node(slug).map(this::category);
    }

    public Optional<String> name(String slug) {
        return node(slug).map(node -> node.string("rj:name"));
    }

    /** The category that has this slug, or the one that the address of a former category leads to. */
    public Optional<String> present(String slug) {
        if (node(slug).isPresent()) {
            return Optional.of(slug);
        }
        return Slug.find(slug)
                .flatMap(valid -> sessions.content().child(FORMER + "/" + valid))
                .flatMap(former -> former.text("rj:to"));
    }

    /** What these categories have become since: some may have been merged, renamed or deleted meanwhile. */
    public List<String> present(List<String> slugs) {
        return slugs.stream()
                .map(this::present)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Whether a new category may have this slug: there is none, and nothing is left of a former one. */
    boolean isFree(String slug) {
        return node(slug).isEmpty()
                && sessions.hidden().child(UnfinishedMoves.FOLDER + "/" + slug).isEmpty();
    }

    /** The category itself, its parent, and so on to the top. */
    public List<String> lineage(String slug) {
        var lineage = new ArrayList<String>();
        var next = Optional.of(slug);
        while (next.isPresent() && !lineage.contains(next.get())) {
            lineage.add(next.get());
            next = node(next.get()).flatMap(node -> node.text(PARENT));
        }
        return lineage;
    }

    /** At most so many, those whose slugs come after one; an empty one is before all. */
    public List<Category> after(String slug, int limit) {
        return names().stream()
                .filter(name -> name.compareTo(slug) > 0)
                .limit(limit)
                .flatMap(name -> find(name).stream())
                .toList();
    }

    public long count() {
        return names().size();
    }

    Category put(String slug, CategoryDetails details) {
        var folder = sessions.content().folder(CATEGORIES);
        var node = folder.child(slug).orElseGet(() -> folder.add(slug, "rj:category"));
        node.set("rj:name", details.name());
        node.set("rj:description", details.description());
        node.set(PARENT, details.parent());
        node.set(POSITION, details.position());
        node.increase("rj:revision", 1);
        sessions.content().child(FORMER + "/" + slug).ifPresent(ContentNode::remove);
        return category(node);
    }

    /** Takes a category out of the tree; what was below it is put below another, or on top. */
    void remove(String slug, @Nullable String parentOfChildren) {
        sessions.content().at(CATEGORIES + "/" + slug).remove();
        for (var name : names()) {
            var node = sessions.content().at(CATEGORIES + "/" + name);
            if (node.text(PARENT).filter(slug::equals).isPresent()) {
                node.set(PARENT, parentOfChildren);
                node.increase("rj:revision", 1);
            }
        }
    }

    /** Has the address of a former category lead to its heir, and all addresses with it that led to the former one. */
    void redirect(String former, @Nullable String heir) {
        var folder = sessions.content().folder(FORMER);
        for (var node : folder.children()) {
            if (node.text("rj:to").filter(former::equals).isPresent()) {
                node.set("rj:to", heir);
            }
        }
        folder.add(former, "rj:redirect").set("rj:to", heir);
    }

    private List<String> names() {
        return sessions.content().child(CATEGORIES).map(ContentNode::childNames).orElse(List.of());
    }

    private Optional<ContentNode> node(String slug) {
        return Slug.find(slug).flatMap(valid -> sessions.content().child(CATEGORIES + "/" + valid));
    }

    private Category category(ContentNode node) {
        return new Category(
                node.name(),
                node.string("rj:name"),
                node.text("rj:description").orElse(null),
                node.text(PARENT).orElse(null),
                node.number(POSITION),
                sessions.content()
                        .child("listings/" + listing(node.name()))
                        .map(listing -> listing.number("rj:count"))
                        .orElse(0L),
                node.number("rj:revision"));
    }
}
