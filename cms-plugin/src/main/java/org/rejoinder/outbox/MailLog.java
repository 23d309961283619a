package org.rejoinder.outbox;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/** Tells what was sent, what was not, and why. */
@Store
public class MailLog {

    private static final int WAITING_LEVELS = 4;
    private static final int FINISHED_LEVELS = 5;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMdd/HHmm");

    private final Sessions sessions;
    private final LetterIndex index;

    @Inject
    public MailLog(Sessions sessions) {
        this.sessions = sessions;
        this.index = new LetterIndex(sessions);
    }

    /** Which letters are asked for; what is absent does not matter. */
    public record Query(Optional<EmailAddress> recipient, Optional<String> comment, Optional<LetterState> state) {

        boolean fits(Letter letter) {
            return recipient
                            .filter(address -> !address.folded()
                                    .equals(letter.to().address().folded()))
                            .isEmpty()
                    && comment.filter(id -> !letter.cause().has(id)).isEmpty()
                    && state.filter(its -> its != letter.progress().state()).isEmpty();
        }
    }

    /**
     * A letter in the log.
     *
     * @param nextTryAt when it is due, to the minute, if it waits
     */
    public record Entry(Letter letter, Optional<Instant> nextTryAt, Optional<Instant> finishedAt) {}

    /** A page, with the position after which the next begins; it may hold fewer than were asked for. */
    public record Page(List<Entry> entries, Optional<String> next) {}

    /** The newest first; of one comment in no order. */
    public Page page(Query query, Optional<String> after, int limit) {
        boolean indexed = query.recipient().isPresent() || query.comment().isPresent();
        var root = root(query);
        if (root.isEmpty()) {
            return new Page(List.of(), Optional.empty());
        }
        int levels = indexed ? LetterIndex.LEVELS : levels(query.state().orElse(LetterState.DEAD));
        var found = TreeWalk.page(root.get(), levels, after, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var entries = shown.stream()
                .flatMap(node -> indexed ? index.listed(node).stream() : Stream.of(node))
                .map(MailLog::entry)
                .filter(entry -> query.fits(entry.letter()))
                .toList();
        return new Page(
                entries,
                found.size() > limit
                        ? Optional.of(TreeWalk.position(root.get(), shown.get(limit - 1)))
                        : Optional.empty());
    }

    private Optional<ContentNode> root(Query query) {
        if (query.recipient().isPresent()) {
            return index.of(query.recipient().get());
        }
        if (query.comment().isPresent()) {
            return index.of(query.comment().get());
        }
        return sessions.hidden().child("outbox/" + folder(query.state().orElse(LetterState.DEAD)));
    }

    public Optional<Entry> find(String id) {
        return index.find(id).map(MailLog::entry);
    }

    private static String folder(LetterState state) {
        return switch (state) {
            case WAITING, FAILED -> "waiting";
            case SENT -> "sent";
            case DEAD -> "dead";
            case WITHHELD -> "withheld";
        };
    }

    private static int levels(LetterState state) {
        return state == LetterState.WAITING || state == LetterState.FAILED ? WAITING_LEVELS : FINISHED_LEVELS;
    }

    private static Entry entry(ContentNode node) {
        return new Entry(LetterNode.read(node), due(node.path()), LetterIndex.finishedAt(node));
    }

    /** {@code private/outbox/waiting/<day>/<minute>/…}. */
    private static Optional<Instant> due(String path) {
        var parts = path.split("/", -1);
        return parts[2].equals("waiting")
                ? Optional.of(
                        LocalDateTime.parse(parts[3] + "/" + parts[4], MINUTE).toInstant(ZoneOffset.UTC))
                : Optional.empty();
    }
}
