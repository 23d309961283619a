package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/**
 * Publishes scheduled articles, and scheduled changes of published ones, when it is time. Several servers may look at once: both change the same working copy, so
 * the repository lets only one of them save, and the other finds it published when it tries again.
 */
@Dependent
public class PublishWhenDue {

    private static final System.Logger LOG = System.getLogger(PublishWhenDue.class.getName());
    private static final int AT_ONCE = 100;
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

    private final Reads reads;
    private final UnitOfWork unitOfWork;
    private final WorkingCopies workingCopies;
    private final PublishArticle publishArticle;
    private final Clock clock;
    private final Map<String, Instant> failed = new HashMap<>();

    @Inject
    public PublishWhenDue(
            Reads reads,
            UnitOfWork unitOfWork,
            WorkingCopies workingCopies,
            PublishArticle publishArticle,
            Clock clock) {
        this.reads = reads;
        this.unitOfWork = unitOfWork;
        this.workingCopies = workingCopies;
        this.publishArticle = publishArticle;
        this.clock = clock;
    }

    /** Publishes what is due, each article in a save of its own; one that fails keeps no other from its readers. */
    void round() {
        var now = clock.instant();
        failed.values().removeIf(since -> since.plus(TRY_AGAIN).isBefore(now));
        for (var id : reads.everything(() -> due(now))) {
            try {
                if (unitOfWork.run(() -> publishArticle.publishDue(id))) {
                    LOG.log(Level.INFO, "Published article {0} as scheduled", id);
                }
            } catch (RuntimeException e) {
                failed.put(id, now);
                LOG.log(Level.WARNING, "Scheduled article " + id + " is not published; tried again in a minute", e);
            }
        }
    }

    private List<String> due(Instant now) {
        var span = Span.between(false, null, now.plusMillis(1));
        var ids = new ArrayList<String>();
        for (var walk : List.of(workingCopies.walk(ArticleStatus.SCHEDULED, span), workingCopies.walkUpdates(span))) {
            while (walk.hasNext() && ids.size() < AT_ONCE) {
                var id = walk.next().id();
                if (!failed.containsKey(id)) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }
}
