package org.rejoinder.spam;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.rejoinder.Shared;
import org.rejoinder.text.SearchWords;

/**
 * Knows a text again that was sent within the last hour, to whatever article and under whatever name. Each server
 * remembers for itself; short texts are no sign of anything, since many say thanks.
 */
@Shared
public class SameTexts implements Check {

    private static final int SHORTEST = 40;
    private static final int MOST = 50_000;
    private static final int TAKEN = 1;
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Cache<Integer, AtomicInteger> seen =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    @Override
    public Optional<String> reason(Candidate candidate) {
        var words = SearchWords.searchable(List.of(candidate.source()));
        if (words.length() < SHORTEST) {
            return Optional.empty();
        }
        int times = seen.get(words.hashCode() * 31 + words.length(), text -> new AtomicInteger())
                .getAndIncrement();
        return times < TAKEN ? Optional.empty() : Optional.of("repeats: the same text was sent before within the hour");
    }
}
