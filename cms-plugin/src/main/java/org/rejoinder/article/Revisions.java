package org.rejoinder.article;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * The revisions of articles. The present one is the working copy itself; a save puts what it replaces aside, so that an
 * article that is never changed, as most imported ones, has nothing twice.
 */
@Store
public class Revisions {

    private static final String FOLDER = "revisions";
    private static final String NUMBER = "rj:number";
    private static final String SAVED_BY = "rj:savedBy";
    private static final String SAVED_AT = "rj:savedAt";
    private static final String SEEN = "rj:seen";
    private static final String COUNT = "rj:count";
    private static final String THINNED_ON = "rj:thinnedOn";
    private static final int TOGETHER = 100;

    /** No article has as many. */
    public static final long END = 1_000_000_000;

    private final Sessions sessions;

    @Inject
    public Revisions(Sessions sessions) {
        this.sessions = sessions;
    }

    public Optional<Revision> find(String id, long number) {
        return copy(id).flatMap(copy -> number(copy) == number ? Optional.of(copy) : copy.child(path(number)))
                .map(Revisions::read);
    }

    /** The newest of those whose number is lower than one, in that order. */
    public List<Revision> below(String id, long number, int limit) {
        var found = new ArrayList<Revision>();
        copy(id).ifPresent(copy -> {
            if (number(copy) < number) {
                found.add(read(copy));
            }
            copy.child(FOLDER).ifPresent(folder -> collect(folder, number, limit, found));
        });
        return found;
    }

    private static void collect(ContentNode folder, long below, int limit, List<Revision> found) {
        for (var bucket : newestFirst(folder)) {
            if (bucket.compareTo(bucket(below)) > 0) {
                continue;
            }
            var together = folder.at(bucket);
            for (var name : newestFirst(together)) {
                if (found.size() >= limit) {
                    return;
                }
                if (Long.parseLong(name) < below) {
                    found.add(read(together.at(name)));
                }
            }
        }
    }

    public long count(String id) {
        return copy(id).map(copy -> 1
                        + copy.child(FOLDER).map(folder -> folder.number(COUNT)).orElse(0L))
                .orElse(0L);
    }

    /** Signs the first revision of a new article. */
    void begin(String id, @Nullable String by, Instant now) {
        copy(id).orElseThrow().set(NUMBER, 1).set(SAVED_BY, by).set(SAVED_AT, now);
    }

    /** Puts the present revision aside; what is written into the working copy next is the new one. */
    void turn(String id, @Nullable String by, Instant now) {
        var copy = copy(id).orElseThrow(UnknownArticle::new);
        var present = read(copy);
        var folder = copy.folder(FOLDER);
        var aside = folder.folder(bucket(present.number())).add(name(present.number()), "rj:revision");
        ManuscriptNode.write(aside, id, present.manuscript());
        aside.set(NUMBER, present.number())
                .set(SAVED_BY, present.savedBy())
                .set(SAVED_AT, present.savedAt())
                .set(SEEN, present.published());
        folder.increase(COUNT, 1);
        copy.set(NUMBER, present.number() + 1)
                .set(SAVED_BY, by)
                .set(SAVED_AT, now)
                .set(SEEN, false);
    }

    /** Throws away those that need not be kept any longer; looks for them once a day, since it reads them all. */
    void thin(String id, Instant now, int days) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
        var folder = copy(id).flatMap(copy -> copy.child(FOLDER));
        if (folder.isEmpty() || folder.get().text(THINNED_ON).stream().anyMatch(today::equals)) {
            return;
        }
        folder.get().set(THINNED_ON, today);
        var all = new ArrayList<Revision>();
        collect(folder.get(), END, Integer.MAX_VALUE, all);
        for (var number : Thinning.superfluous(all, now, days)) {
            folder.get().at(bucket(number) + "/" + name(number)).remove();
            folder.get().increase(COUNT, -1);
            DatedFolder.removeEmptied(folder.get(), bucket(number));
        }
    }

    private static List<String> newestFirst(ContentNode folder) {
        var names = new ArrayList<>(folder.childNames());
        Collections.reverse(names);
        return names;
    }

    private static Revision read(ContentNode node) {
        return new Revision(
                number(node),
                ManuscriptNode.read(node),
                node.text(SAVED_BY).orElse(null),
                node.instant(SAVED_AT).or(() -> node.instant("rj:updatedAt")).orElseThrow(),
                node.flag(SEEN));
    }

    private static long number(ContentNode node) {
        return Math.max(1, node.number(NUMBER));
    }

    private static String path(long number) {
        return FOLDER + "/" + bucket(number) + "/" + name(number);
    }

    private static String bucket(long number) {
        return "%07d".formatted(number / TOGETHER);
    }

    private static String name(long number) {
        return "%09d".formatted(number);
    }

    private Optional<ContentNode> copy(String id) {
        return Ids.isId(id) ? sessions.hidden().child("authoring/" + Ids.sharded(id)) : Optional.empty();
    }
}
