package org.rejoinder.migration;

import java.util.List;

/** How many there were of each kind, and what became of them. */
public record Counts(
        long authors,
        long categories,
        long items,
        long comments,
        long imported,
        long unchanged,
        long skipped,
        long failed) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    Counts plus(List<AccountEntry> entries) {
        return new Counts(
                authors + entries.stream().filter(AccountEntry::isAuthor).count(),
                categories + entries.stream().filter(AccountEntry::isCategory).count(),
                items + entries.stream().filter(AccountEntry::isItem).count(),
                comments + entries.stream().filter(AccountEntry::isComment).count(),
                imported + count(entries, Outcome.IMPORTED),
                unchanged + count(entries, Outcome.UNCHANGED),
                skipped + count(entries, Outcome.SKIPPED),
                failed + count(entries, Outcome.FAILED));
    }

    private static long count(List<AccountEntry> entries, Outcome outcome) {
        return entries.stream().filter(entry -> entry.outcome() == outcome).count();
    }
}
