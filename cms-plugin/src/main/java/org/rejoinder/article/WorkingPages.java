package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** Turns the pages of the editors' lists, the newest first. */
@Dependent
public class WorkingPages {

    private static final int EXAMINED_PER_WANTED = 10;

    private final WorkingCopies workingCopies;

    private record Head(TimeKey key, Iterator<TimeKey> rest) {}

    @Inject
    public WorkingPages(WorkingCopies workingCopies) {
        this.workingCopies = workingCopies;
    }

    /** Those in one of the statuses; of one author, if one is given, when a page may be shorter though there are more. */
    public Page<Article> page(Set<ArticleStatus> statuses, Optional<String> author, Span span, int limit) {
        var heads = new PriorityQueue<Head>(
                Comparator.comparing((Head head) -> head.key.text()).reversed());
        statuses.forEach(status -> enter(heads, workingCopies.walk(status, span)));
        var found = new ArrayList<Article>();
        TimeKey last = null;
        for (int i = 0; !heads.isEmpty() && found.size() < limit && i < limit * EXAMINED_PER_WANTED; i++) {
            var head = heads.remove();
            enter(heads, head.rest);
            last = head.key;
            workingCopies
                    .find(last.id())
                    .filter(article -> author.isEmpty() || author.equals(author(article)))
                    .ifPresent(found::add);
        }
        return new Page<>(
                List.copyOf(found), heads.isEmpty() ? null : last, author.isPresent() ? null : count(statuses));
    }

    private static Optional<String> author(Article article) {
        return Optional.ofNullable(article.manuscript().author());
    }

    private static void enter(PriorityQueue<Head> heads, Iterator<TimeKey> walk) {
        if (walk.hasNext()) {
            heads.add(new Head(walk.next(), walk));
        }
    }

    private long count(Set<ArticleStatus> statuses) {
        return statuses.stream().mapToLong(workingCopies::count).sum();
    }
}
