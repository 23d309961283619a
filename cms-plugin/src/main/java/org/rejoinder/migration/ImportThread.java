package org.rejoinder.migration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Commenter;
import org.rejoinder.comment.FileComment;
import org.rejoinder.comment.FileComment.Past;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.migration.Sources.Kind;
import org.rejoinder.migration.Sources.Source;
import org.rejoinder.text.Cleaned;
import org.rejoinder.text.CommentMarkup;
import org.rejoinder.text.Paragraphs;
import org.rejoinder.text.WebAddress;

/** Enters the comments of a post, each where it stood in moderation, numbered by date. */
@Dependent
class ImportThread {

    /** Stands for an address that nobody gave; nothing is ever delivered there (RFC 2606). */
    private static final EmailAddress UNKNOWN = new EmailAddress("nobody", "import.invalid");

    private static final int LONGEST_NAME = 80;
    private static final CommentMarkup MARKUP = new CommentMarkup();

    private final FileComment fileComment;
    private final Sources sources;
    private final Clock clock;

    @Inject
    ImportThread(FileComment fileComment, Sources sources, Clock clock) {
        this.fileComment = fileComment;
        this.sources = sources;
        this.clock = clock;
    }

    /** To be filed after the article itself. */
    Stream<Filing> filings(WxrItem item, KnownThings known) {
        boolean published = PostStanding.of(item, clock.instant()).published();
        var order = new ThreadOrder(item.comments());
        return order.ordered().stream().map(comment -> {
            try {
                return filing(item, comment, order, known, published);
            } catch (RuntimeException e) { // one comment that cannot be understood stops none of the others
                return Filing.settled(AccountEntry.failed(comment.id(), type(comment), Filer.reason(e)));
            }
        });
    }

    /** The account of comments whose post does not come. */
    Stream<Filing> skipped(WxrItem item) {
        return item.comments().stream()
                .map(comment -> Filing.settled(AccountEntry.skipped(
                        comment.id(), type(comment), "What it was written under was not imported.")));
    }

    private Filing filing(WxrItem item, WxrComment comment, ThreadOrder order, KnownThings known, boolean published) {
        if (!comment.isByPerson()) {
            return skip(comment, "Only comments that people wrote are imported.");
        }
        var body = MARKUP.fromHtml(Paragraphs.ofComment(comment.content()));
        if (body.isBlank()) {
            return skip(comment, "It has no text that can be shown.");
        }
        var notes = new ArrayList<String>();
        var status = status(comment, published, notes);
        var parent = parent(comment, order, published, notes);
        var commenter = commenter(comment, known, notes);
        var writtenAt = comment.date().or(item::date).orElseGet(clock::instant);
        return Filing.of(
                new Source(known.site(), Kind.COMMENT, comment.id()),
                type(comment),
                notes,
                () -> fileComment
                        .file(new Past(
                                find(known, Kind.POST, item.id())
                                        .orElseThrow(() -> new Unfit("Its article was not imported.")),
                                parent.flatMap(its -> find(known, Kind.COMMENT, its.id())),
                                commenter,
                                Cleaned.lines(comment.content()),
                                body,
                                status,
                                writtenAt,
                                answeredByEmail(comment),
                                comment.id()))
                        .id());
    }

    private static Filing skip(WxrComment comment, String reason) {
        return Filing.settled(AccountEntry.skipped(comment.id(), type(comment), reason));
    }

    private Optional<String> find(KnownThings known, Kind kind, String id) {
        return sources.find(new Source(known.site(), kind, id));
    }

    private static String type(WxrComment comment) {
        return comment.type().equals("pingback") || comment.type().equals("trackback") ? comment.type() : "comment";
    }

    private static CommentStatus status(WxrComment comment, boolean published, List<String> notes) {
        return switch (comment.approved()) {
            case "1" -> {
                if (!published) {
                    notes.add("Its article is a draft, so it is held.");
                }
                yield published ? CommentStatus.APPROVED : CommentStatus.HELD;
            }
            case "spam" -> CommentStatus.SPAM;
            case "trash", "post-trashed" -> CommentStatus.TRASH;
            default -> CommentStatus.HELD;
        };
    }

    private static Optional<WxrComment> parent(
            WxrComment comment, ThreadOrder order, boolean published, List<String> notes) {
        var parent = order.parent(comment).filter(its -> published);
        if (comment.isReply() && parent.isEmpty()) {
            notes.add("What it answers cannot be seen, so it stands by itself.");
        }
        return parent;
    }

    private static Commenter commenter(WxrComment comment, KnownThings known, List<String> notes) {
        var name = PlainWords.of(comment.author(), LONGEST_NAME);
        var email = EmailAddress.find(comment.email());
        if (email.isEmpty() && !comment.email().isEmpty()) {
            notes.add("Its email address is none.");
        }
        return new Commenter(
                name.isEmpty() ? "Anonymous" : name,
                email.orElse(UNKNOWN),
                WebAddress.find(comment.url()),
                known.authorOf(comment));
    }

    private static Optional<Instant> answeredByEmail(WxrComment comment) {
        try {
            return Optional.ofNullable(comment.meta().get("_rejoinder_answered_by_email"))
                    .map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
