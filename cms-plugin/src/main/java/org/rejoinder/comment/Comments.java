package org.rejoinder.comment;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.DatedEntries;
import org.rejoinder.repository.Facts;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;
import org.rejoinder.text.SafeHtml;
import org.rejoinder.text.WebAddress;

/**
 * The private half of the comments: everything that is known of each, wherever it stands, and one queue for each status,
 * by the time it was written. That a comment stands in a status is an entry in that status's queue.
 */
@Store
public class Comments {

    private static final String TYPE = "rj:submission";
    private static final String HISTORY = "rj:history";
    private static final String STATUS = "rj:status";
    private static final String STATUS_BEFORE = "rj:statusBefore";
    private static final String NUMBER = "rj:number";
    private static final String PLACE = "rj:place"; // article and number
    private static final String ANSWERED = "rj:answeredByEmail";

    private final Sessions sessions;
    private final Threads threads;

    @Inject
    public Comments(Sessions sessions, Threads threads) {
        this.sessions = sessions;
        this.threads = threads;
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
        return node(id).map(Comments::read);
    }

    /** What only its moderators may know of it. */
    public Optional<CommentRecord> record(String id) {
        return node(id).map(node -> new CommentRecord(
                read(node),
                node.text("rj:ip"),
                node.text("rj:userAgent"),
                node.texts("rj:reasons"),
                node.texts(HISTORY),
                node.text(STATUS_BEFORE).flatMap(CommentStatus::find)));
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
        var node = folder.add(comment.id(), TYPE)
                .set(facts(comment, circumstances))
                .set(STATUS, comment.status().word());
        comment.answeredByEmail().ifPresent(at -> node.set(ANSWERED, at));
        queue(comment.status()).add(comment.writtenAt(), comment.id());
        return comment.status() == CommentStatus.APPROVED ? show(node, comment) : comment;
    }

    /** What does not change when a comment is moved. */
    static Facts facts(Comment comment, Circumstances circumstances) {
        var commenter = comment.commenter();
        return new Facts()
                .with("rj:article", comment.article())
                .with("rj:parent", comment.parent().orElse(null))
                .with("rj:depth", comment.depth())
                .with("rj:name", commenter.name())
                .with("rj:email", commenter.email().text())
                .with("rj:website", commenter.website().map(WebAddress::value).orElse(null))
                .with("rj:author", commenter.author().orElse(null))
                .with("rj:source", comment.source())
                .with("rj:body", comment.body().value())
                .with("rj:writtenAt", comment.writtenAt())
                .with("rj:importedId", comment.importedId().orElse(null))
                .with("rj:ip", circumstances.ip().orElse(null))
                .with("rj:userAgent", circumstances.userAgent().orElse(null))
                .with("rj:reasons", circumstances.reasons());
    }

    /** Moves a comment to another status, with all that readers see of it. */
    Comment move(String id, CommentStatus to, String history) {
        var node = node(id).orElseThrow(UnknownComment::new);
        var comment = read(node);
        var from = comment.status();
        queue(from).remove(comment.writtenAt(), id);
        queue(to).add(comment.writtenAt(), id);
        node.set(STATUS, to.word()).set(STATUS_BEFORE, from.word());
        note(node, history);
        if (to == CommentStatus.APPROVED) {
            return show(node, read(node));
        }
        if (from == CommentStatus.APPROVED) {
            threads.hide(comment);
            pointer(id).ifPresent(ContentNode::remove);
        }
        return read(node);
    }

    private static void note(ContentNode node, String history) {
        var notes = new ArrayList<>(node.texts(HISTORY));
        notes.add(history);
        node.set(HISTORY, notes);
    }

    private Comment show(ContentNode node, Comment comment) {
        var shown = comment.number().isPresent() ? comment : comment.numbered(threads.nextNumber(comment.article()));
        long number = shown.number().orElseThrow();
        if (comment.number().isEmpty()) {
            node.set(NUMBER, number);
        }
        threads.show(shown, parentsPlace(shown));
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
                .map(Comments::read)
                .filter(its -> its.number().isPresent());
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        if (parent.get().status() != CommentStatus.APPROVED) {
            threads.bury(parent.get(), parentsPlace(parent.get()));
        }
        return parent.get().number();
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
        node.set(ANSWERED, at);
        var comment = read(node);
        if (comment.status() == CommentStatus.APPROVED) {
            comment.number().ifPresent(number -> threads.markAnswered(comment.article(), number));
        }
    }

    private static Comment read(ContentNode node) {
        return new Comment(
                node.name(),
                node.string("rj:article"),
                node.text(NUMBER).map(Long::valueOf),
                node.text("rj:parent"),
                (int) node.number("rj:depth"),
                new Commenter(
                        node.string("rj:name"),
                        EmailAddress.parse(node.string("rj:email")),
                        node.text("rj:website").flatMap(WebAddress::find),
                        node.text("rj:author")),
                node.string("rj:source"),
                SafeHtml.stored(node.string("rj:body")),
                CommentStatus.find(node.string(STATUS)).orElseThrow(),
                node.instant("rj:writtenAt").orElseThrow(),
                node.instant(ANSWERED),
                node.text("rj:importedId"));
    }
}
