package org.rejoinder.repository;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.jcr.RepositoryException;
import javax.jcr.query.Query;
import javax.jcr.query.QueryManager;
import org.rejoinder.Shared;
import org.rejoinder.text.SearchWords;

/**
 * Finds published articles by their words, through the repository's own full text and the session that asks: what it may
 * not see it does not find. This is the only query there is; everything else is found by walking the tree.
 */
@Shared
public class FullText {

    private static final System.Logger LOG = System.getLogger(FullText.class.getName());

    private final AtomicBoolean saidUnavailable = new AtomicBoolean();
    private final Sessions sessions;
    private volatile boolean indexed;

    @Inject
    public FullText(Sessions sessions) {
        this.sessions = sessions;
    }

    /** In which order what is found comes. */
    public enum Order {
        RELEVANCE,
        NEWEST,
        OLDEST
    }

    /**
     * What is looked for: the words, in articles that are in all the listings and whose keys are from {@code least} on and
     * before {@code beyond}.
     *
     * @param skip how many of them, in that order, were seen already
     */
    public record Wanted(
            SearchWords words, List<String> listings, String least, String beyond, Order order, int skip, int limit) {}

    /** The keys of what is found. An answer made of them goes stale with the listing of all, but is not to be kept. */
    public List<String> find(Wanted wanted) {
        var bound = sessions.current();
        bound.readsWhatMayComeLater();
        try {
            var queries = bound.session.getWorkspace().getQueryManager();
            var statement = statement(bound, wanted);
            requireIndex(bound, queries, statement);
            var query = queries.createQuery(statement, Query.JCR_SQL2);
            query.setOffset(wanted.skip());
            query.setLimit(wanted.limit());
            var keys = new ArrayList<String>();
            for (var rows = query.execute().getRows(); rows.hasNext(); ) {
                keys.add(rows.nextRow().getValue("a.rj:key").getString());
            }
            return keys;
        } catch (RepositoryException e) {
            throw new RepositoryFailure(e);
        }
    }

    /** Oak without the index would read all articles one by one for each search, which is worse than to refuse. */
    private void requireIndex(BoundSession bound, QueryManager queries, String statement) throws RepositoryException {
        if (indexed || !FullTextIndex.isOak(bound.session.getRepository())) {
            return;
        }
        var plan = queries.createQuery("EXPLAIN " + statement, Query.JCR_SQL2)
                .execute()
                .getRows()
                .nextRow()
                .getValue("plan")
                .getString();
        if (plan.contains("lucene:") || plan.contains("elasticsearch:")) {
            indexed = true;
            return;
        }
        if (!saidUnavailable.getAndSet(true)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The repository has no full text index of the articles yet: they cannot be searched.");
        }
        throw new SearchUnavailable();
    }

    /**
     * All that comes from outside is letters, digits and blanks here ({@link SearchWords}), or was checked to be a slug or a
     * key.
     */
    private static String statement(BoundSession bound, Wanted wanted) {
        var text = new StringBuilder("SELECT a.[rj:key] FROM [rj:publishedArticle] AS a WHERE ISDESCENDANTNODE(a, ")
                .append(quoted(bound.absolute(Units.CONTENT + "/articles")))
                .append(')');
        for (var term : wanted.words().terms()) {
            var words = '"' + term.text() + '"' + (term.beginning() ? " OR " + term.text() + '*' : "");
            text.append(" AND CONTAINS(a.[rj:words], ").append(quoted(words)).append(')');
        }
        for (var listing : wanted.listings()) {
            text.append(" AND a.[rj:listings] = ").append(quoted(listing));
        }
        if (!wanted.least().isEmpty()) {
            text.append(" AND a.[rj:key] >= ").append(quoted(wanted.least()));
        }
        text.append(" AND a.[rj:key] < ").append(quoted(wanted.beyond()));
        text.append(
                switch (wanted.order()) {
                    case RELEVANCE -> byScore(bound);
                    case NEWEST -> " ORDER BY a.[rj:key] DESC";
                    case OLDEST -> " ORDER BY a.[rj:key]";
                });
        return text.toString();
    }

    /** Oak's index gives the best first if they are asked for by that name; by the function, Oak would read all to sort them. */
    private static String byScore(BoundSession bound) {
        boolean isOak = FullTextIndex.isOak(bound.session.getRepository());
        return isOak ? " ORDER BY a.[jcr:score] DESC" : " ORDER BY SCORE(a) DESC";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
