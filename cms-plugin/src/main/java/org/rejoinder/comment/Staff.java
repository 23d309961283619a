package org.rejoinder.comment;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.author.Authors;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.repository.Reads;

/**
 * The names and addresses that only staff may use, so that nobody speaks in an author's place. Asked for with every
 * comment, so remembered for two seconds.
 */
@Shared
public class Staff {

    private static final long REMEMBERED = Duration.ofSeconds(2).toNanos();
    private static final int MOST = 1000;

    private final Authors authors;
    private final Reads reads;
    private volatile @Nullable Known known;

    private record Known(Set<String> namesAndAddresses, long since) {}

    @Inject
    public Staff(Authors authors, Reads reads) {
        this.authors = authors;
        this.reads = reads;
    }

    /** Whether a commenter goes by the name or the address of an author. */
    boolean knows(Commenter commenter) {
        var all = all();
        return all.contains(commenter.email().folded())
                || LookAlikes.of(commenter.name()).stream().anyMatch(all::contains);
    }

    private Set<String> all() {
        var remembered = known;
        long now = System.nanoTime();
        if (remembered == null || now - remembered.since() > REMEMBERED) {
            remembered = new Known(reads.everything(this::read), now);
            known = remembered;
        }
        return remembered.namesAndAddresses();
    }

    private Set<String> read() {
        var all = new HashSet<String>();
        for (var account : authors.after("", MOST)) {
            all.addAll(LookAlikes.of(account.author().name()));
            var email = account.email();
            if (email != null) {
                EmailAddress.find(email).map(EmailAddress::folded).ifPresent(all::add);
            }
        }
        return all;
    }
}
