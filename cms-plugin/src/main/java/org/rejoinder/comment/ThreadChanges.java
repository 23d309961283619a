package org.rejoinder.comment;

import java.util.ArrayList;
import java.util.List;
import org.rejoinder.repository.ContentNode;

/**
 * The last changes of a thread, kept with the thread itself: so whoever sees the thread sees them, on every server and
 * after a restart, and nobody else. As a text in one property: {@code 14 a7:<id> e7:<id> r3:<id>}, the last one is change 14.
 *
 * @param last the id of the last change there was; 0 when there was none
 * @param kept the last of them, the oldest first
 */
public record ThreadChanges(long last, List<ThreadChange> kept) {

    private static final int MOST = 100;
    private static final String PROPERTY = "rj:changes";

    /** Whether all that came after this one is kept. */
    public boolean reachesBackTo(long id) {
        return id <= last && id >= last - kept.size();
    }

    public List<ThreadChange> after(long id) {
        return kept.stream().filter(change -> change.id() > id).toList();
    }

    static ThreadChanges read(ContentNode thread) {
        var words = thread.text(PROPERTY).orElse("0").split(" ", -1);
        long last = Long.parseLong(words[0]);
        var kept = new ArrayList<ThreadChange>();
        for (int i = 1; i < words.length; i++) {
            int colon = words[i].indexOf(':');
            kept.add(new ThreadChange(
                    last - words.length + 1 + i,
                    ThreadChange.Kind.of(words[i].charAt(0)),
                    Long.parseLong(words[i].substring(1, colon)),
                    words[i].substring(colon + 1)));
        }
        return new ThreadChanges(last, kept);
    }

    static void add(ContentNode thread, ThreadChange.Kind kind, long number, String comment) {
        var text = thread.text(PROPERTY).orElse("0");
        int blank = text.indexOf(' ');
        long last = Long.parseLong(blank < 0 ? text : text.substring(0, blank));
        var rest = blank < 0 ? "" : text.substring(blank);
        if (last >= MOST) {
            int second = rest.indexOf(' ', 1);
            rest = second < 0 ? "" : rest.substring(second);
        }
        thread.set(PROPERTY, (last + 1) + rest + " " + kind.letter + number + ":" + comment);
    }
}
