package org.rejoinder.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.outbox.Outbox.Leased;

/**
 * The letters that carriers take, in their order; but no domain has more carriers than its share, so that one whose letters
 * take long does not keep the others waiting.
 */
final class Satchel {

    private final int share;
    private final ArrayDeque<Leased> letters = new ArrayDeque<>();
    private final Map<String, Integer> underWay = new HashMap<>();
    private boolean closed;

    Satchel(int share) {
        this.share = share;
    }

    synchronized void add(Leased letter) {
        letters.add(letter);
        notifyAll();
    }

    /** The next letter that may go; null when there was none for so long, or there will be none any more. */
    synchronized @Nullable Leased take(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!closed) {
            var next = next();
            long left = (end - System.nanoTime()) / 1_000_000;
            if (next != null || left <= 0) {
                return next;
            }
            wait(left);
        }
        return null;
    }

    private @Nullable Leased next() {
        for (var all = letters.iterator(); all.hasNext(); ) {
            var letter = all.next();
            if (underWay.getOrDefault(domain(letter), 0) < share) {
                all.remove();
                underWay.merge(domain(letter), 1, Integer::sum);
                return letter;
            }
        }
        return null;
    }

    /** The carrier of this letter is free again. */
    synchronized void done(Leased letter) {
        underWay.computeIfPresent(domain(letter), (domain, count) -> count == 1 ? null : count - 1);
        notifyAll();
    }

    /** Takes out what nobody carries yet. */
    synchronized List<Leased> empty() {
        var untouched = new ArrayList<>(letters);
        letters.clear();
        return untouched;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private static String domain(Leased letter) {
        return letter.letter().to().address().domain();
    }
}
