package org.rejoinder.sample.server.benchmark;

import java.util.ArrayList;
import java.util.List;

/** What was measured, each beside what it is a ratio to and the number to reach. */
final class Table {

    private final List<String> rows = new ArrayList<>();

    /** A rate against another one of the same run. */
    void ratio(String what, double rate, double base, String target) {
        row(what, "%,.0f/s".formatted(rate), "%,.0f/s".formatted(base), "%.0f %%".formatted(100 * rate / base), target);
    }

    /** How many times as long something takes as something else, from the rates of both. */
    void slower(String what, double rate, double base, String target) {
        row(what, "%,.0f/s".formatted(rate), "%,.0f/s".formatted(base), "%.2f ×".formatted(base / rate), target);
    }

    void figure(String what, String figure, String target) {
        row(what, figure, "", "", target);
    }

    private void row(String... cells) {
        rows.add("| " + String.join(" | ", cells) + " |");
    }

    @Override
    public String toString() {
        return "| what | measured | compared with | ratio | to reach |\n|---|---:|---:|---:|---|\n"
                + String.join("\n", rows)
                + "\n";
    }
}
