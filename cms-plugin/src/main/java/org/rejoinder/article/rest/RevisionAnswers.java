package org.rejoinder.article.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.Revision;
import org.rejoinder.article.Revisions;
import org.rejoinder.article.UnknownRevision;
import org.rejoinder.article.WorkingCopies;
import org.rejoinder.article.rest.RevisionJson.Saver;
import org.rejoinder.author.Author;
import org.rejoinder.author.Authors;
import org.rejoinder.http.Cursor;
import org.rejoinder.http.Limit;
import org.rejoinder.http.PageJson;

/** The revisions of an article as those get them who may work on it. Asked within a session. */
@Dependent
class RevisionAnswers {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final WorkingCopies workingCopies;
    private final Revisions revisions;
    private final Ownership ownership;
    private final Authors authors;
    private final Map<String, Saver> savers = new HashMap<>();

    @Inject
    RevisionAnswers(WorkingCopies workingCopies, Revisions revisions, Ownership ownership, Authors authors) {
        this.workingCopies = workingCopies;
        this.revisions = revisions;
        this.ownership = ownership;
        this.authors = authors;
    }

    PageJson<RevisionJson> page(String id, @Nullable String limit, @Nullable String cursor) {
        var unused = ownership.require(workingCopies.get(id));
        int wanted = Limit.parse(limit, USUAL, MOST);
        var list = "editorial/articles/" + id + "/revisions";
        var after = Cursor.parse(cursor, list);
        var found = revisions.below(id, after == null ? Revisions.END : position(after), wanted + 1);
        boolean more = found.size() > wanted;
        var shown = more ? found.subList(0, wanted) : found;
        return PageJson.of(
                shown.stream()
                        .map(revision -> RevisionJson.listed(revision, saver(revision)))
                        .toList(),
                revisions.count(id),
                more ? new Cursor(list, Long.toString(shown.get(wanted - 1).number())) : null);
    }

    RevisionJson one(String id, long number) {
        var unused = ownership.require(workingCopies.get(id));
        return whole(revision(id, number));
    }

    ComparisonJson comparison(String id, long number, long compared) {
        var unused = ownership.require(workingCopies.get(id));
        var revision = revision(id, number);
        var other = revision(id, compared);
        return new ComparisonJson(whole(revision), whole(other), ComparisonJson.changes(other, revision));
    }

    private Revision revision(String id, long number) {
        return revisions.find(id, number).orElseThrow(UnknownRevision::new);
    }

    private RevisionJson whole(Revision revision) {
        return RevisionJson.of(revision, saver(revision));
    }

    private @Nullable Saver saver(Revision revision) {
        var login = revision.savedBy();
        return login == null ? null : savers.computeIfAbsent(login, this::find);
    }

    private Saver find(String login) {
        return new Saver(login, authors.byLogin(login).map(Author::name).orElse(null));
    }

    private static long position(Cursor cursor) {
        if (!cursor.position().matches("[0-9]{1,9}")) {
            throw Cursor.foreign();
        }
        return Long.parseLong(cursor.position());
    }
}
