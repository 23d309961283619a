package org.rejoinder.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.rejoinder.Shared;

/** Keeps one network address from submitting more than its share. */
@Shared
public class RateLimits {

    private static final int MOST_ADDRESSES = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    /** How much at once, and how much a second after that. */
    public record Rate(int burst, int perSecond) {}

    private record Key(String network, Rate rate) {}

    /** Counts one, or throws when the share is used up; a changed rate begins with a full share. */
    public void take(ClientAddress client, Rate rate) {
        var bucket = buckets.get(new Key(client.network(), rate), key -> full(key.rate()));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999));
        }
    }

    private static Bucket full(Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
