package org.rejoinder.moderation;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.DatedEntries;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * Keeps what readers reported, in {@code private/moderation/reports/of/<xx>/<comment id>/<reporter>}, and a list of the
 * comments by the time of the first report. The reporter is a keyed digest of a network address, of no use elsewhere.
 */
@Store
public class Reports {

    /** What moderators see is enough by then. */
    static final int MOST = 50;

    private static final String OF = "moderation/reports/of/";
    private static final String LIST = "moderation/reports/list";
    private static final String REASON = "rj:reason";
    private static final String AT = "rj:at";

    private final Sessions sessions;

    @Inject
    public Reports(Sessions sessions) {
        this.sessions = sessions;
    }

    private DatedEntries list() {
        return new DatedEntries(sessions.hidden(), LIST);
    }

    private Optional<ContentNode> node(String comment) {
        return Ids.isId(comment) ? sessions.hidden().child(OF + Ids.sharded(comment)) : Optional.empty();
    }

    /** Keeps a report, one of each reporter. */
    void file(String comment, String reporter, Report report) {
        var known = node(comment);
        var node = known.orElseGet(() -> {
            list().add(report.at(), comment);
            return sessions.hidden()
                    .folder(OF + comment.substring(0, 2))
                    .add(comment, ContentNode.FOLDER)
                    .set(AT, report.at());
        });
        if (node.child(reporter).isEmpty() && node.childNames().size() < MOST) {
            node.add(reporter, ContentNode.FOLDER).set(REASON, report.reason()).set(AT, report.at());
        }
    }

    /** The comments that were reported, the latest first. */
    public List<DatedEntries.Entry> page(Optional<String> after, int limit) {
        return list().page(after, true, limit);
    }

    public long count() {
        return list().count();
    }

    /** What was reported of a comment, in the order of time. */
    public List<Report> of(String comment) {
        return node(comment).stream()
                .flatMap(node -> node.children().stream())
                .map(node -> new Report(node.string(REASON), node.instant(AT).orElseThrow()))
                .sorted(Comparator.comparing(Report::at))
                .toList();
    }

    /** They were dealt with. */
    public void close(String comment) {
        node(comment).ifPresent(node -> {
            node.instant(AT).ifPresent(at -> list().remove(at, comment));
            node.remove();
        });
    }
}
