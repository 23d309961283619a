package org.rejoinder.comment;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.DatedEntries;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * The private half of the comments: everything that is known of each, wherever it stands, and one queue for each status,
 * by the time it was written. That a comment stands in a status is an entry in that status's queue.
 */
@Store
public class Comments {

    private static final int ABOVE = 32;
    private static final String PLACE = "rj:place"; // article and number

    private final Sessions sessions;
    private final Threads threads;
    private final ConfirmedAddresses known;
    private final CommentsByAddress byAddress;

    @Inject
    public Comments(Sessions sessions, Threads threads, ConfirmedAddresses known) {
        this.sessions = sessions;
        this.threads = threads;
        this.known = known;
        this.byAddress = new CommentsByAddress(sessions);
    }

    private Optional<ContentNode> node(String id) {
        return stored(id).filter(node -> !node.flag(CommentFiles.EMPTIED));
    }

    /** Also the empty one of a comment that was deleted. */
    private Optional<ContentNode> stored(String id) {
        return Ids.isId(id) ? sessions.hidden().child("comments/" + Ids.sharded(id)) : Optional.empty();
    }

    private DatedEntries queue(CommentStatus status) {
        return new DatedEntries(sessions.hidden(), "moderation/" + status.word());
    }

    /** The comment, wherever it stands. */
    public Optional<Comment> find(String id) {
        return node(id).map(SubmissionNode::read);
    }

    /** What only its moderators may know of it. */
    public Optional<CommentRecord> record(String id) {
        return node(id).map(SubmissionNode::record);
    }

    /** A page of one status's queue, each with the position after it. */
    public List<DatedEntries.Entry> queue(
            CommentStatus status, Optional<String> after, boolean newestFirst, int limit) {
        return queue(status).page(after, newestFirst, limit);
    }

    /** How many comments stand in a status. */
    public long count(CommentStatus status) {
        return queue(status).count();
    }

    /** Files a new comment where its status says; an approved one gets its number and is shown. */
    Comment file(Comment comment, Circumstances circumstances) {
        var folder = sessions.hidden().folder("comments/" + comment.id().substring(0, 2));
        var node = folder.add(comment.id(), SubmissionNode.TYPE)
                .set(SubmissionNode.facts(comment, circumstances))
                .set(SubmissionNode.STATUS, comment.status().word());
        comment.answeredByEmail().ifPresent(at -> node.set(SubmissionNode.ANSWERED, at));
        queue(comment.status()).add(comment.writtenAt(), comment.id());
        byAddress.add(comment);
        return comment.status() == CommentStatus.APPROVED ? show(node, comment) : comment;
    }

    /** Moves a comment to another status, with all that readers see of it. */
    Comment move(String id, CommentStatus to, String history) {
        var node = node(id).orElseThrow(UnknownComment::new);
        var comment = SubmissionNode.read(node);
        var from = comment.status();
        queue(from).remove(comment.writtenAt(), id);
        queue(to).add(comment.writtenAt(), id);
        node.set(SubmissionNode.STATUS, to.word()).set(SubmissionNode.STATUS_BEFORE, from.word());
        SubmissionNode.note(node, history);
        if (to == CommentStatus.APPROVED) {
            return show(node, SubmissionNode.read(node));
        }
        if (from == CommentStatus.APPROVED) {
            threads.hide(comment);
            pointer(id).ifPresent(ContentNode::remove);
        }
        return SubmissionNode.read(node);
    }

    private Comment show(ContentNode node, Comment comment) {
        var shown = comment.number().isPresent() ? comment : comment.numbered(threads.nextNumber(comment.article()));
        long number = shown.number().orElseThrow();
        if (comment.number().isEmpty()) {
            node.set(SubmissionNode.NUMBER, number);
        }
        threads.show(shown, parentsPlace(shown), earlier(shown));
        known.approved(shown.commenter().email());
        sessions.content()
                .folder("comments/" + shown.id().substring(0, 2))
                .add(shown.id(), ContentNode.FOLDER)
                .set(PLACE, shown.article() + "/" + number);
        return shown;
    }

    /** The number of the parent, which gets a tombstone where it is out of sight itself. */
    private Optional<Long> parentsPlace(Comment comment) {
        var parent = comment.parent()
                .flatMap(this::stored)
                .map(SubmissionNode::read)
                .filter(its -> its.number().isPresent());
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        if (parent.get().status() != CommentStatus.APPROVED) {
            threads.bury(parent.get(), parentsPlace(parent.get()));
        }
        return parent.get().number();
    }

    /** The nearest comment above by the same person, which tells exchanges of two people from others. */
    private Optional<Long> earlier(Comment comment) {
        var above = comment.parent().flatMap(this::find);
        for (int i = 0; i < ABOVE && above.isPresent(); i++) {
            if (above.get().commenter().isSameAs(comment.commenter())) {
                return above.get().number();
            }
            above = above.get().parent().flatMap(this::find);
        }
        return Optional.empty();
    }

    /** Gives a comment other words, also where readers see it; what it said before goes into its history. */
    Comment reword(Comment comment, Circumstances circumstances, String history) {
        var node = node(comment.id()).orElseThrow(UnknownComment::new);
        node.set(SubmissionNode.facts(comment, circumstances));
        comment.editedAt().ifPresent(at -> node.set(SubmissionNode.EDITED, at));
        SubmissionNode.note(node, history);
        if (comment.status() == CommentStatus.APPROVED) {
            threads.edit(comment);
        }
        return comment;
    }

    /** Adds a line to a comment's history. */
    void note(String id, String line) {
        SubmissionNode.note(node(id).orElseThrow(UnknownComment::new), line);
    }

    /** Forgets from where a comment came; whether there was anything to forget. */
    boolean cutTraces(String id) {
        var found = node(id);
        var its = found.map(SubmissionNode::record)
                .filter(record -> record.ip().isPresent() || record.userAgent().isPresent());
        its.ifPresent(record -> found.get()
                .set(SubmissionNode.facts(
                        record.comment(), new Circumstances(Optional.empty(), Optional.empty(), record.reasons()))));
        return its.isPresent();
    }

    private Optional<ContentNode> pointer(String id) {
        return Ids.isId(id) ? sessions.content().child("comments/" + Ids.sharded(id)) : Optional.empty();
    }

    /** A comment that readers see, by its id; works with the delivery session too. */
    public Optional<PublishedComment> published(String id) {
        return pointer(id)
                .map(pointer -> pointer.string(PLACE))
                .flatMap(this::at)
                .filter(comment -> !comment.removed());
    }

    private Optional<PublishedComment> at(String place) {
        int slash = place.indexOf('/');
        return threads.comment(place.substring(0, slash), Long.parseLong(place.substring(slash + 1)));
    }

    /** Keeps that its writer was answered by email, and says so beside the comment if readers see it. */
    public void markAnsweredByEmail(String id, Instant at) {
        var node = node(id).orElseThrow(UnknownComment::new);
        node.set(SubmissionNode.ANSWERED, at);
        var comment = SubmissionNode.read(node);
        if (comment.status() == CommentStatus.APPROVED) {
            threads.markAnswered(comment);
        }
    }
}
