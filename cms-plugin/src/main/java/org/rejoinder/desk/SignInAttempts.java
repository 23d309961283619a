package org.rejoinder.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.rejoinder.Shared;
import org.rejoinder.http.ClientAddress;

/** Keeps one network address from trying passwords: ten wrong ones in five minutes, and then one each half minute. */
@Shared
public class SignInAttempts {

    private static final int WRONG = 10;
    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final int MOST_ADDRESSES = 10_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(PERIOD.multipliedBy(2))
            .build();

    /** Whether this address may try; counts as wrong until {@link #wasRight}, so that many at once count too. */
    public boolean mayTry(ClientAddress client) {
        return bucket(client).tryConsume(1);
    }

    public void wasRight(ClientAddress client) {
        bucket(client).addTokens(1);
    }

    /** When to try again. */
    public Duration pause() {
        return PERIOD.dividedBy(WRONG);
    }

    private Bucket bucket(ClientAddress client) {
        return buckets.get(
                client.network(),
                network -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(WRONG).refillGreedy(WRONG, PERIOD))
                        .build());
    }
}
