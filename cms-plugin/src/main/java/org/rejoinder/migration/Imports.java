package org.rejoinder.migration;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.rejoinder.migration.Import.ImportError;
import org.rejoinder.migration.Import.State;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.DatedEntries;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * Keeps the runs in {@code private/imports/runs/<xx>/<id>}, each with its account in pages of a hundred entries, in
 * {@code private/imports/list} all of them by date, and in {@code private/imports/running} which have not ended.
 */
@Store
public class Imports {

    private static final int PAGE = 100;
    private static final String RUNS = "imports/runs/";
    private static final String LIST = "imports/list";
    private static final String RUNNING = "imports/running";
    private static final String STATE = "rj:state";
    private static final String ENTRIES = "rj:entries";

    private final Sessions sessions;

    @Inject
    public Imports(Sessions sessions) {
        this.sessions = sessions;
    }

    public Optional<Import> find(String id) {
        return node(id).map(Imports::read);
    }

    /** The newest first. */
    public List<DatedEntries.Entry> page(Optional<String> after, int limit) {
        return new DatedEntries(sessions.hidden(), LIST).page(after, true, limit);
    }

    public long count() {
        return new DatedEntries(sessions.hidden(), LIST).count();
    }

    /** Those that had begun and not ended. */
    List<String> running() {
        return sessions.hidden().child(RUNNING).map(ContentNode::childNames).orElse(List.of());
    }

    void begin(String id, boolean dryRun, Instant now) {
        sessions.hidden()
                .folder(RUNS + id.substring(0, 2))
                .add(id, "rj:import")
                .set(STATE, word(State.RUNNING))
                .set("rj:dryRun", dryRun)
                .set("rj:startedAt", now);
        sessions.hidden().folder(RUNNING).add(id, ContentNode.FOLDER);
        new DatedEntries(sessions.hidden(), LIST).add(now, id);
    }

    void finish(String id, Instant now) {
        end(id, State.DONE, now);
    }

    void fail(String id, ImportError error, Instant now) {
        end(id, State.FAILED, now)
                .set("rj:line", error.line())
                .set("rj:column", error.column())
                .set("rj:detail", error.detail());
    }

    private ContentNode end(String id, State state, Instant now) {
        sessions.hidden().child(RUNNING + "/" + id).ifPresent(ContentNode::remove);
        return node(id).orElseThrow().set(STATE, word(state)).set("rj:finishedAt", now);
    }

    /** How many entries the account is going to have. */
    void expect(String id, long entries) {
        node(id).orElseThrow().set("rj:expected", entries);
    }

    /** Adds to the account of a run. */
    void record(String id, List<AccountEntry> entries) {
        var run = node(id).orElseThrow();
        long position = run.number(ENTRIES);
        for (int done = 0; done < entries.size(); ) {
            var page = page(run, (position + done) / PAGE);
            int room = PAGE - (int) ((position + done) % PAGE);
            var fitting = entries.subList(done, Math.min(entries.size(), done + room));
            append(page, fitting);
            done += fitting.size();
        }
        run.set(ENTRIES, position + entries.size());
        write(run, counts(run).plus(entries));
    }

    private static ContentNode page(ContentNode run, long page) {
        var folder = run.folder("account/%04d".formatted(page / 1_000));
        var name = "%07d".formatted(page);
        return folder.child(name).orElseGet(() -> folder.add(name, "rj:importAccount"));
    }

    private static void append(ContentNode page, List<AccountEntry> entries) {
        append(page, "rj:sourceIds", entries, AccountEntry::sourceId);
        append(page, "rj:types", entries, AccountEntry::type);
        append(page, "rj:outcomes", entries, entry -> word(entry.outcome()));
        append(page, "rj:reasons", entries, entry -> entry.reason().orElse(""));
        append(page, "rj:ids", entries, entry -> entry.id().orElse(""));
    }

    private static void append(
            ContentNode page, String property, List<AccountEntry> entries, Function<AccountEntry, String> text) {
        var texts = new ArrayList<>(page.texts(property));
        entries.stream().map(text).forEach(texts::add);
        page.set(property, texts);
    }

    /** How many entries the account of a run has. */
    public long entries(String id) {
        return node(id).map(run -> run.number(ENTRIES)).orElse(0L);
    }

    /** At most so many entries of the account, from a position on. */
    public List<AccountEntry> account(String id, long from, int limit) {
        var found = new ArrayList<AccountEntry>();
        long end = Math.min(entries(id), from + limit);
        for (long position = from; position < end; position = (position / PAGE + 1) * PAGE) {
            var page = page(node(id).orElseThrow(), position / PAGE);
            var sourceIds = page.texts("rj:sourceIds");
            int last = (int) Math.min(PAGE, end - position / PAGE * PAGE);
            for (int i = (int) (position % PAGE); i < last; i++) {
                found.add(new AccountEntry(
                        sourceIds.get(i),
                        page.texts("rj:types").get(i),
                        Outcome.valueOf(page.texts("rj:outcomes").get(i).toUpperCase(Locale.ROOT)),
                        filled(page.texts("rj:reasons").get(i)),
                        filled(page.texts("rj:ids").get(i))));
            }
        }
        return found;
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static void write(ContentNode run, Counts counts) {
        run.set("rj:authors", counts.authors())
                .set("rj:categories", counts.categories())
                .set("rj:items", counts.items())
                .set("rj:comments", counts.comments())
                .set("rj:imported", counts.imported())
                .set("rj:unchanged", counts.unchanged())
                .set("rj:skipped", counts.skipped())
                .set("rj:failed", counts.failed());
    }

    private static Counts counts(ContentNode run) {
        return new Counts(
                run.number("rj:authors"),
                run.number("rj:categories"),
                run.number("rj:items"),
                run.number("rj:comments"),
                run.number("rj:imported"),
                run.number("rj:unchanged"),
                run.number("rj:skipped"),
                run.number("rj:failed"));
    }

    private static Import read(ContentNode run) {
        return new Import(
                run.name(),
                State.valueOf(run.string(STATE).toUpperCase(Locale.ROOT)),
                run.flag("rj:dryRun"),
                run.instant("rj:startedAt").orElseThrow(),
                run.instant("rj:finishedAt"),
                counts(run),
                Optional.of(run.number("rj:expected")).filter(expected -> expected > 0),
                run.text("rj:detail")
                        .map(detail ->
                                new ImportError((int) run.number("rj:line"), (int) run.number("rj:column"), detail)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Optional<ContentNode> node(String id) {
        return Ids.isId(id) ? sessions.hidden().child(RUNS + Ids.sharded(id)) : Optional.empty();
    }
}
