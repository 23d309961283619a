package org.rejoinder.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.comment.CommentFiles;
import org.rejoinder.comment.CommentRecord;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Comments;
import org.rejoinder.repository.DatedEntries.Entry;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.settings.Settings;
import org.rejoinder.spam.Lessons;

/**
 * Deletes what has been spam or trash for as many days as the settings say, a few in each save so that nobody waits for
 * it. Another server may do the same at once: it finds the comment gone when it tries again.
 */
@Dependent
public class EmptyTrash {

    private static final int LOOKED_AT = 100;
    private static final int AT_ONCE = 20;

    private final Reads reads;
    private final UnitOfWork unitOfWork;
    private final Comments comments;
    private final CommentFiles files;
    private final Reports reports;
    private final Lessons lessons;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public EmptyTrash(
            Reads reads,
            UnitOfWork unitOfWork,
            Comments comments,
            CommentFiles files,
            Reports reports,
            Lessons lessons,
            Settings settings,
            Clock clock) {
        this.reads = reads;
        this.unitOfWork = unitOfWork;
        this.comments = comments;
        this.files = files;
        this.reports = reports;
        this.lessons = lessons;
        this.settings = settings;
        this.clock = clock;
    }

    /** Goes through both once; how many were deleted. */
    public int round() {
        int days = settings.emptyAfterDays();
        if (days == 0) {
            return 0;
        }
        var before = clock.instant().minus(Duration.ofDays(days));
        return empty(CommentStatus.SPAM, before) + empty(CommentStatus.TRASH, before);
    }

    private int empty(CommentStatus status, Instant before) {
        int deleted = 0;
        var position = Optional.<String>empty();
        while (!Thread.currentThread().isInterrupted()) {
            var from = position;
            var entries = reads.everything(() -> comments.queue(status, from, false, LOOKED_AT));
            if (entries.isEmpty()) {
                break;
            }
            var due = reads.everything(() -> entries.stream()
                    .map(Entry::id)
                    .filter(id -> isDue(id, before))
                    .toList());
            for (int i = 0; i < due.size(); i += AT_ONCE) {
                var some = due.subList(i, Math.min(i + AT_ONCE, due.size()));
                deleted += unitOfWork.run(() -> delete(some, before));
            }
            var last = entries.get(entries.size() - 1);
            position = Optional.of(last.position());
            if (reads.everything(() -> isYoung(last.id(), before))) {
                break; // and so are all that follow
            }
        }
        return deleted;
    }

    private int delete(List<String> ids, Instant before) {
        var found = new ArrayList<CommentRecord>();
        for (var id : ids) {
            comments.record(id).filter(record -> isDue(record, before)).ifPresent(found::add);
        }
        for (var record : found) {
            var id = record.comment().id();
            files.delete(record.comment());
            lessons.forget(id);
            reports.close(id);
        }
        return found.size();
    }

    private boolean isDue(String id, Instant before) {
        return comments.record(id).filter(record -> isDue(record, before)).isPresent();
    }

    private static boolean isDue(CommentRecord record, Instant before) {
        var status = record.comment().status();
        return (status == CommentStatus.SPAM || status == CommentStatus.TRASH)
                && since(record).isBefore(before);
    }

    private boolean isYoung(String id, Instant before) {
        return comments.find(id)
                .filter(comment -> !comment.writtenAt().isBefore(before))
                .isPresent();
    }

    /** When it was last touched, which is how its history's last line begins. */
    private static Instant since(CommentRecord record) {
        var history = record.history();
        if (history.isEmpty()) {
            return record.comment().writtenAt();
        }
        try {
            return Instant.parse(history.get(history.size() - 1).split(" ", 2)[0]);
        } catch (DateTimeException e) {
            return record.comment().writtenAt();
        }
    }
}
