package org.rejoinder.comment;

import static org.rejoinder.comment.CommentNode.path;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.comment.CommentNode.Place;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Facts;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * The public half of the comments: one thread for each article, below it the comments by number, in folders of a hundred.
 * Replies stand beside their parents, not below them, so that a chain of a thousand is stored as shallow as one of two.
 */
@Store
public class Threads {

    private static final String COUNT = "rj:commentCount";
    private static final String LAST_NUMBER = "rj:lastNumber";
    private static final String ROOT_COUNT = "rj:rootCount";
    private static final List<String> CHANGEABLE = List.of(CommentNode.EDITED, CommentNode.ANSWERED);

    private final Sessions sessions;

    @Inject
    public Threads(Sessions sessions) {
        this.sessions = sessions;
    }

    private ContentNode thread(String article) {
        return sessions.content().at("threads/" + Ids.sharded(article));
    }

    /** The thread, if readers may see it. */
    private Optional<ContentNode> find(String article) {
        return Ids.isId(article) ? sessions.content().child("threads/" + Ids.sharded(article)) : Optional.empty();
    }

    /** The number that the next comment of this article gets. */
    long nextNumber(String article) {
        return thread(article).increase(LAST_NUMBER, 1);
    }

    /** How many comments readers see under an article. */
    public long count(String article) {
        return find(article).map(thread -> thread.number(COUNT)).orElse(0L);
    }

    public long rootCount(String article) {
        return find(article).map(thread -> thread.number(ROOT_COUNT)).orElse(0L);
    }

    /** What readers of a thread could lately see happen; empty when they may not see it. */
    public Optional<ThreadChanges> changes(String article) {
        return find(article).map(ThreadChanges::read);
    }

    /** A comment that readers see, or the tombstone of one. */
    public Optional<PublishedComment> comment(String article, long number) {
        return find(article)
                .flatMap(thread -> thread.child(path(number)).map(node -> CommentNode.read(article, thread, node)));
    }

    /** For going up and down in the thread; there must be one. */
    ThreadWalk walk(String article) {
        return new ThreadWalk(article, thread(article));
    }

    /**
     * Shows a comment that has its number.
     *
     * @param parent the number of a comment that has a node in this thread
     * @param earlier the number of the nearest comment above it by the same person
     */
    void show(Comment comment, Optional<Long> parent, Optional<Long> earlier) {
        var thread = thread(comment.article());
        var place = new Place(parent, ReplyCounts.anchor(thread, parent), earlier);
        var node = put(thread, comment, parent, CommentNode.facts(comment, place));
        if (comment.answeredByEmail().isPresent()) {
            node.mark(CommentNode.ANSWERED, "true");
        }
        comment.editedAt().ifPresent(at -> node.mark(CommentNode.EDITED, at.toString()));
        if (CommentNode.isRemoved(node)) {
            node.mark(CommentNode.REMOVED, null);
        }
        count(thread, node, 1);
        note(thread, ThreadChange.Kind.APPROVED, comment);
    }

    private static void note(ContentNode thread, ThreadChange.Kind kind, Comment comment) {
        ThreadChanges.add(thread, kind, comment.number().orElseThrow(), comment.id());
    }

    /** The comment's node with these facts; a new one stands in its parent's list as well. */
    private static ContentNode put(ContentNode thread, Comment comment, Optional<Long> parent, Facts facts) {
        long number = comment.number().orElseThrow();
        var folder = thread.folder(CommentNode.folder(number));
        var name = Long.toString(number);
        var known = folder.child(name);
        if (known.isPresent()) {
            return known.get().set(facts);
        }
        siblings(thread, parent).add(number);
        var added = folder.add(name, CommentNode.TYPE).set(facts);
        ReplyCounts.place(thread, added, true);
        return added;
    }

    /** A tombstone for a comment that is out of sight but has replies which are not. */
    void bury(Comment comment, Optional<Long> parent) {
        var thread = thread(comment.article());
        if (thread.child(path(comment.number().orElseThrow())).isEmpty()) {
            var place = new Place(parent, ReplyCounts.anchor(thread, parent), Optional.empty());
            put(thread, comment, parent, CommentNode.standing(comment, place)).mark(CommentNode.REMOVED, "true");
        }
    }

    /** Takes a comment out of sight; where it has replies a tombstone stays. */
    void hide(Comment comment) {
        var thread = thread(comment.article());
        long number = comment.number().orElseThrow();
        visible(thread, number).ifPresent(node -> {
            CHANGEABLE.forEach(name -> node.mark(name, null));
            node.set(CommentNode.standing(comment, CommentNode.place(node))).mark(CommentNode.REMOVED, "true");
            count(thread, node, -1);
            note(thread, ThreadChange.Kind.REMOVED, comment);
            prune(thread, Optional.of(number));
        });
    }

    /** Shows a comment that readers see in its new words. */
    void edit(Comment comment) {
        var thread = thread(comment.article());
        visible(thread, comment.number().orElseThrow()).ifPresent(node -> {
            node.set(CommentNode.facts(comment, CommentNode.place(node)))
                    .mark(
                            CommentNode.EDITED,
                            comment.editedAt().map(Instant::toString).orElse(null));
            note(thread, ThreadChange.Kind.EDITED, comment);
        });
    }

    /** Notes beside a visible comment that its writer has been answered by email. */
    void markAnswered(Comment comment) {
        var thread = thread(comment.article());
        visible(thread, comment.number().orElseThrow()).ifPresent(node -> {
            node.mark(CommentNode.ANSWERED, "true");
            note(thread, ThreadChange.Kind.EDITED, comment);
        });
    }

    /** Whether that changed anything. */
    boolean pin(Comment comment, boolean pinned) {
        var thread = thread(comment.article());
        var found = visible(thread, comment.number().orElseThrow())
                .filter(node -> node.marks().flag(CommentNode.PINNED) != pinned);
        found.ifPresent(node -> {
            node.mark(CommentNode.PINNED, pinned ? "true" : null);
            note(thread, ThreadChange.Kind.EDITED, comment);
        });
        return found.isPresent();
    }

    private static Optional<ContentNode> visible(ContentNode thread, long number) {
        return thread.child(path(number)).filter(node -> !CommentNode.isRemoved(node));
    }

    /** Takes away tombstones without replies, from a comment upwards. */
    private static void prune(ContentNode thread, Optional<Long> from) {
        var number = from;
        while (number.isPresent()) {
            var node = CommentNode.at(thread, number.get());
            boolean hasReplies = !siblings(thread, number).next(0, false, 1).isEmpty();
            if (!CommentNode.isRemoved(node) || hasReplies) {
                return;
            }
            var parent = CommentNode.parent(node);
            siblings(thread, parent).remove(number.get());
            ReplyCounts.place(thread, node, false);
            node.remove();
            number = parent;
        }
    }

    private static void count(ContentNode thread, ContentNode node, long by) {
        thread.increase(COUNT, by);
        if (CommentNode.parent(node).isEmpty()) {
            thread.increase(ROOT_COUNT, by);
        }
        ReplyCounts.change(thread, node, by);
    }

    static NumberList siblings(ContentNode thread, Optional<Long> parent) {
        return parent.map(number -> new NumberList(CommentNode.at(thread, number), "replies"))
                .orElseGet(() -> new NumberList(thread, "roots"));
    }

    /** At most {@code limit} of the roots, or of a comment's direct replies, that come after a number. */
    List<PublishedComment> children(String article, Optional<Long> parent, long from, boolean newestFirst, int limit) {
        var thread = thread(article);
        return siblings(thread, parent).next(from, newestFirst, limit).stream()
                .map(number -> CommentNode.read(article, thread, CommentNode.at(thread, number)))
                .toList();
    }

    /** At most {@code limit} visible comments by number, whatever they answer. */
    public List<PublishedComment> flat(String article, long from, boolean newestFirst, int limit) {
        var thread = thread(article);
        var found = new ArrayList<PublishedComment>();
        long last = thread.number(LAST_NUMBER);
        long number = newestFirst ? Math.min(from - 1, last) : from + 1;
        while (found.size() < limit && number >= 1 && number <= last) {
            var folder = thread.child(CommentNode.folder(number));
            if (folder.isEmpty()) {
                number = newestFirst ? number / 100 * 100 - 1 : (number / 100 + 1) * 100;
                continue;
            }
            folder.get()
                    .child(Long.toString(number))
                    .filter(node -> !CommentNode.isRemoved(node))
                    .ifPresent(node -> found.add(CommentNode.read(article, thread, node)));
            number += newestFirst ? -1 : 1;
        }
        return found;
    }
}
