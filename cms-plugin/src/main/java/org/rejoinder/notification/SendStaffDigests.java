package org.rejoinder.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.article.Articles;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Comments;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.notification.StaffDigestLetter.Item;
import org.rejoinder.notification.StaffDigests.Waiting;
import org.rejoinder.outbox.PostLetter;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.settings.Settings;

/**
 * Tells the staff together of the comments of a storm, when its while is over. Who is told is asked of each comment again, so
 * nobody hears of what no longer concerns them, and no address is kept for it. As with {@link SendDigests}, of two servers one
 * can save.
 */
@Dependent
class SendStaffDigests {

    private static final System.Logger LOG = System.getLogger(SendStaffDigests.class.getName());
    private static final int AT_ONCE = 100;
    private static final Set<CommentStatus> TOLD = EnumSet.of(CommentStatus.HELD, CommentStatus.APPROVED);

    private final Reads reads;
    private final UnitOfWork unitOfWork;
    private final StaffDigests digests;
    private final StaffToTell staff;
    private final Articles articles;
    private final Comments comments;
    private final Settings settings;
    private final StaffDigestLetter letter;
    private final PostLetter postLetter;
    private final Clock clock;

    @Inject
    SendStaffDigests(
            Reads reads,
            UnitOfWork unitOfWork,
            StaffDigests digests,
            StaffToTell staff,
            Articles articles,
            Comments comments,
            Settings settings,
            StaffDigestLetter letter,
            PostLetter postLetter,
            Clock clock) {
        this.reads = reads;
        this.unitOfWork = unitOfWork;
        this.digests = digests;
        this.staff = staff;
        this.articles = articles;
        this.comments = comments;
        this.settings = settings;
        this.letter = letter;
        this.postLetter = postLetter;
        this.clock = clock;
    }

    /** Ends each while that is over, in a save of its own; one that fails keeps no other back. */
    void round() {
        var now = clock.instant();
        for (var person : reads.everything(() -> digests.over(now, AT_ONCE))) {
            try {
                unitOfWork.run(() -> digests.find(person).ifPresent(this::end));
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A digest to the staff cannot be written; tried again", e);
            }
        }
    }

    private void end(Waiting waiting) {
        digests.remove(waiting);
        var items = waiting.comments().stream()
                .flatMap(id -> comments.find(id).stream())
                .filter(comment -> TOLD.contains(comment.status()))
                .flatMap(comment -> item(waiting.person(), comment).stream())
                .toList();
        if (!items.isEmpty()) {
            var to = items.get(items.size() - 1).to();
            postLetter.post(letter.write(to, items, waiting.count()));
            var length = settings.staffDigests();
            if (!length.isZero()) {
                digests.begin(waiting.person(), clock.instant().plus(length), StaffDigests.AT_ONCE);
            }
        }
    }

    private Optional<Item> item(String person, Comment comment) {
        return articles.published(comment.article())
                .flatMap(article -> to(person, staff.of(comment, article)).map(to -> new Item(comment, article, to)));
    }

    private static Optional<Mailbox> to(String person, List<Mailbox> staff) {
        return staff.stream()
                .filter(each -> Told.key(each.address()).equals(person))
                .findFirst();
    }
}
