package org.rejoinder.comment;

import java.util.ArrayList;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Facts;
import org.rejoinder.text.SafeHtml;
import org.rejoinder.text.WebAddress;

/** How the private half of a comment stands in the repository. */
final class SubmissionNode {

    static final String TYPE = "rj:submission";
    static final String STATUS = "rj:status";
    static final String STATUS_BEFORE = "rj:statusBefore";
    static final String NUMBER = "rj:number";
    static final String ANSWERED = "rj:answeredByEmail";
    static final String EDITED = "rj:editedAt";
    private static final String HISTORY = "rj:history";

    private SubmissionNode() {}

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

    static void note(ContentNode node, String history) {
        var notes = new ArrayList<>(node.texts(HISTORY));
        notes.add(history);
        node.set(HISTORY, notes);
    }

    static CommentRecord record(ContentNode node) {
        return new CommentRecord(
                read(node),
                node.text("rj:ip"),
                node.text("rj:userAgent"),
                node.texts("rj:reasons"),
                node.texts(HISTORY),
                node.text(STATUS_BEFORE).flatMap(CommentStatus::find));
    }

    static Comment read(ContentNode node) {
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
                node.text("rj:importedId"),
                node.instant(EDITED));
    }
}
