package org.rejoinder.repository;

import static org.rejoinder.repository.Step.step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.apache.jackrabbit.api.JackrabbitNode;
import org.jspecify.annotations.Nullable;

/**
 * A node of the plugin's tree as stores speak of it: no checked exceptions, no JCR types, paths relative to the node.
 * Reading one lets the current answer depend on it; changing one makes the answers stale that depend on it, once saved.
 */
public final class ContentNode implements Texts {

    /** The node type of everything that merely holds other nodes. */
    public static final String FOLDER = "rj:folder";

    final BoundSession bound;
    final Node node;
    private final String path;
    private @Nullable Values values;

    ContentNode(BoundSession bound, Node node, String path) {
        this.bound = bound;
        this.node = node;
        this.path = path;
        bound.saw(path);
    }

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path below the plugin's root, such as {@code content/articles/2009/11/22/foam-rolling}. */
    public String path() {
        return path;
    }

    /** The node below this one, if there is one and the session may see it. */
    public Optional<ContentNode> child(String relative) {
        var known = bound.known(path, relative);
        if (known != null) {
            return Optional.of(known);
        }
        return step(() -> {
            var child = find(relative);
            if (child == null) {
                bound.saw(path + "/" + relative);
                return Optional.empty();
            }
            return Optional.of(below(child, relative));
        });
    }

    /** In one go where the repository can, since asking whether it is there costs as much as getting it. */
    private @Nullable Node find(String relative) throws RepositoryException {
        if (node instanceof JackrabbitNode jackrabbit) {
            return jackrabbit.getNodeOrNull(relative);
        }
        return node.hasNode(relative) ? node.getNode(relative) : null;
    }

    /** The node below this one that must be there. */
    public ContentNode at(String relative) {
        var known = bound.known(path, relative);
        return known != null ? known : step(() -> below(node.getNode(relative), relative));
    }

    /** The folder below this one; what of its path is missing is made. */
    public ContentNode folder(String relative) {
        return step(() -> {
            var known = find(relative);
            if (known != null) {
                return below(known, relative);
            }
            int slash = relative.lastIndexOf('/');
            var parent = slash < 0 ? this : folder(relative.substring(0, slash));
            return parent.add(relative.substring(slash + 1), FOLDER);
        });
    }

    /** Adds a node; there must be none of that name yet. */
    public ContentNode add(String name, String type) {
        return step(() -> {
            var added = below(node.addNode(name, type), name);
            bound.changes(added.path);
            return added;
        });
    }

    /** The names of the nodes below, in their natural order. */
    public List<String> childNames() {
        return step(() -> {
            var names = new ArrayList<String>();
            for (var children = node.getNodes(); children.hasNext(); ) {
                names.add(children.nextNode().getName());
            }
            Collections.sort(names);
            return names;
        });
    }

    /** The nodes below, in the order of their names; for folders that stay small. */
    public List<ContentNode> children() {
        return childNames().stream().map(this::at).toList();
    }

    public boolean hasChildren() {
        return step(node::hasNodes);
    }

    @Override
    public List<String> texts(String property) {
        return values().many(property);
    }

    /** What the node was told once, and nothing else: what is not among it costs no look into the repository. */
    public Texts facts() {
        return values().facts();
    }

    /** What was marked on the node since. */
    public Texts marks() {
        return values().marks();
    }

    /** Marks something on the node, or takes the mark away. */
    public ContentNode mark(String name, @Nullable String value) {
        return set(Facts.MARKS, values().marks().with(name, value));
    }

    public String type() {
        return step(() -> node.getPrimaryNodeType().getName());
    }

    /** Sets a text, or takes it away. */
    public ContentNode set(String property, @Nullable String value) {
        return set(property, value == null ? List.of() : List.of(value), () -> node.setProperty(property, value));
    }

    public ContentNode set(String property, long value) {
        return set(property, List.of(Long.toString(value)), () -> node.setProperty(property, value));
    }

    public ContentNode set(String property, boolean value) {
        return set(property, List.of(Boolean.toString(value)), () -> node.setProperty(property, value));
    }

    public ContentNode set(String property, @Nullable Instant value) {
        return set(
                property,
                value == null ? List.of() : List.of(value.toString()),
                () -> node.setProperty(property, value == null ? null : Values.calendar(value)));
    }

    public ContentNode set(String property, List<String> values) {
        return set(property, values, () -> node.setProperty(property, values.toArray(String[]::new)));
    }

    /** What it has in properties of their own, without a look at its facts. */
    public Texts properties() {
        return values()::own;
    }

    /** What {@link Facts#text()} put together in one property, if it is there. */
    public Optional<Texts> packed(String property) {
        return properties().text(property).map(Packed::of);
    }

    /** Tells the node what it is to keep, instead of all that it was told before. */
    public ContentNode set(Facts facts) {
        return set(Facts.PROPERTY, facts.lines());
    }

    private ContentNode set(String property, List<String> values, Step<?> step) {
        step(step::take);
        bound.changes(path);
        if (this.values != null) {
            this.values.put(property, values);
        }
        return this;
    }

    /**
     * Adds to a number. Two servers that write the same new value would not be seen as a conflict and one addition would
     * be lost (jcr.md), so a value that nobody else writes goes with it.
     */
    public long increase(String property, long by) {
        long sum = number(property) + by;
        set(property, sum);
        if (!bound.stamp().equals(text("rj:stamp").orElse(null))) {
            set("rj:stamp", bound.stamp());
        }
        return sum;
    }

    public void remove() {
        change(() -> {
            node.remove();
            return node;
        });
    }

    /** Moves this node and all below it to a path below the plugin's root, whose folders are made. */
    public ContentNode moveTo(ContentNode folder, String name) {
        return step(() -> {
            bound.changes(path);
            bound.session.move(bound.absolute(path), bound.absolute(folder.path + "/" + name));
            bound.pooled.moved();
            bound.changes(folder.path + "/" + name);
            return folder.at(name);
        });
    }

    /** Takes this node and all below it out of readers' sight, at the cost of one node however large it is. */
    public void hideFromReaders() {
        change(() -> bound.hide(node));
    }

    /** Undoes {@link #hideFromReaders()}. */
    public void showToReaders() {
        change(() -> bound.show(node));
    }

    private ContentNode change(Step<?> step) {
        step(step::take);
        bound.changes(path);
        values = null;
        return this;
    }

    private Values values() {
        var known = values;
        if (known == null) {
            known = new Values(node);
            values = known;
        }
        return known;
    }

    private ContentNode below(Node child, String relative) {
        return bound.know(new ContentNode(bound, child, path + "/" + relative));
    }
}
