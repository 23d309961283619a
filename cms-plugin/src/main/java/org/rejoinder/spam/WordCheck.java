package org.rejoinder.spam;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.repository.Reads;

/** Holds what reads like the comments that moderators of this site put to spam, and names the words that say so. */
@Shared
public class WordCheck implements Check {

    private static final double SPAM = 0.95;
    private static final long REMEMBERED = Duration.ofSeconds(5).toNanos();

    private final Lessons lessons;
    private final Reads reads;
    private volatile @Nullable Known known;

    private record Known(WordModel model, long version, long since) {}

    @Inject
    public WordCheck(Lessons lessons, Reads reads) {
        this.lessons = lessons;
        this.reads = reads;
    }

    @Override
    public Optional<String> reason(Candidate candidate) {
        var model = model();
        if (!model.isReady()) {
            return Optional.empty();
        }
        var opinion = model.judge(Tokens.of(candidate));
        return opinion.spam() < SPAM
                ? Optional.empty()
                : Optional.of("words: reads like spam (%d%%): %s"
                        .formatted((int) (opinion.spam() * 100), String.join(", ", opinion.words())));
    }

    void forget() {
        known = null;
    }

    private WordModel model() {
        var remembered = known;
        long now = System.nanoTime();
        if (remembered == null || now - remembered.since() > REMEMBERED) {
            remembered = reads.everything(() -> renewed(known, now));
            known = remembered;
        }
        return remembered.model();
    }

    private Known renewed(@Nullable Known before, long now) {
        long version = lessons.version();
        var model = before != null && before.version() == version ? before.model() : lessons.model();
        return new Known(model, version, now);
    }
}
