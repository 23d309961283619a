package org.rejoinder.outbox;

import java.util.HashMap;
import java.util.Map;

/** How many letters are in hand for each domain, so that one that takes long does not fill the hands. */
final class Shares {

    private final int most;
    private final Map<String, Integer> taken = new HashMap<>();

    Shares(int most) {
        this.most = most;
    }

    /** Takes one more of a domain, unless that has its share. */
    boolean take(String domain) {
        if (taken.getOrDefault(domain, 0) >= most) {
            return false;
        }
        taken.merge(domain, 1, Integer::sum);
        return true;
    }

    void done(String domain) {
        taken.computeIfPresent(domain, (its, count) -> count == 1 ? null : count - 1);
    }

    int sum() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The same, to be filled further. */
    Shares copy() {
        var copy = new Shares(most);
        copy.taken.putAll(taken);
        return copy;
    }
}
