package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.rejoinder.category.Categories;

/** Turns the pages of the editors' lists, the newest first. */
@Dependent
public class WorkingPages {

    private static final int EXAMINED_PER_WANTED = 10;

    private final WorkingCopies workingCopies;
    private final Categories categories;

    private record Head(TimeKey key, Iterator<TimeKey> rest) {}

    @Inject
    public WorkingPages(WorkingCopies workingCopies, Categories categories) {
        this.workingCopies = workingCopies;
        this.categories = categories;
    }

    /** Those in one of the statuses; with a filter a page may be shorter though there are more. */
    public Page<Article> page(Set<ArticleStatus> statuses, WorkingFilter filter, Span span, int limit) {
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
                    .filter(article -> filter.takes(article, categories))
                    .ifPresent(found::add);
        }
        return new Page<>(List.copyOf(found), heads.isEmpty() ? null : last, filter.isAll() ? count(statuses) : null);
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
