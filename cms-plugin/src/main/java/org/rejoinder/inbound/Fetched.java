package org.rejoinder.inbound;

import java.util.EnumMap;
import java.util.Map;

/** What a look into the IMAP folder has brought. */
public final class Fetched {

    private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    private int failures;
    private String problem = "";

    static Fetched problem(String problem) {
        var fetched = new Fetched();
        fetched.problem = problem;
        return fetched;
    }

    void count(Fate fate) {
        fates.merge(fate, 1, Integer::sum);
    }

    void countFailure() {
        failures++;
    }

    void countFailure(String why) {
        failures++;
        problem = why;
    }

    /** How many mails ended so. */
    public int of(Fate fate) {
        return fates.getOrDefault(fate, 0);
    }

    /** How many stay for another try. */
    public int failures() {
        return failures;
    }

    /** Why the folder could not be read, or what was read not be moved; empty if all went well. */
    public String problem() {
        return problem;
    }
}
