package org.rejoinder.comment;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.author.Authors;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.repository.Reads;
import org.rejoinder.settings.Settings;
import org.rejoinder.text.LookAlikes;

/**
 * The names and addresses that only staff may use, so that nobody speaks in the place of an author, a moderator or the site. Asked for with every
 * comment, so remembered for two seconds.
 */
@Shared
public class Staff {

    private static final long REMEMBERED = Duration.ofSeconds(2).toNanos();
    private static final int MOST = 1000;
    private static final int MOST_WORDS = 12;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{Z}\\p{P}]+");
    private static final Set<String> OFFICES = Stream.of(
                    "admin",
                    "administrator",
                    "moderator",
                    "moderation",
                    "editor",
                    "staff",
                    "support",
                    "webmaster",
                    "redaktion")
            .flatMap(office -> LookAlikes.of(office).stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Authors authors;
    private final Settings settings;
    private final MailSettings site;
    private final Reads reads;
    private volatile @Nullable Known known;

    private record Known(Set<String> namesAndAddresses, long since) {}

    @Inject
    public Staff(Authors authors, Settings settings, MailSettings site, Reads reads) {
        this.authors = authors;
        this.settings = settings;
        this.site = site;
        this.reads = reads;
    }

    /**
     * Whether a commenter goes by the address of an author or by a name with that of an author in it, be it "Lind, Marta"
     * or "Marta Lind (author)"; a first name alone is everybody's. Or by an office of the house, by its own name, or by the
     * address of a moderator, who would otherwise not hear of it.
     */
    boolean knows(Commenter commenter) {
        var all = all();
        if (all.contains(commenter.email().mailbox().text()) || isOf(all, commenter.name())) {
            return true;
        }
        var words = BETWEEN_WORDS.split(commenter.name().strip());
        int most = Math.min(words.length, MOST_WORDS);
        for (int from = 0; from < most; from++) {
            if (isOf(OFFICES, words[from])) {
                return true;
            }
            for (int to = from + 2; to <= most; to++) {
                if (isOf(all, String.join(" ", Arrays.asList(words).subList(from, to)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOf(Set<String> forms, String name) {
        return LookAlikes.of(name).stream().anyMatch(forms::contains);
    }

    private Set<String> all() {
        var remembered = known;
        long now = System.nanoTime();
        if (remembered == null || now - remembered.since() > REMEMBERED) {
            var moderators = settings.moderationNotify();
            remembered = new Known(reads.everything(() -> read(moderators)), now);
            known = remembered;
        }
        return remembered.namesAndAddresses();
    }

    private Set<String> read(List<EmailAddress> moderators) {
        var all = new HashSet<>(LookAlikes.of(site.siteName()));
        moderators.forEach(address -> all.add(address.mailbox().text()));
        for (var account : authors.after("", MOST)) {
            var name = account.author().name();
            all.addAll(LookAlikes.of(name));
            int last = name.lastIndexOf(' ');
            if (last > 0) {
                all.addAll(LookAlikes.of(name.substring(last) + name.substring(0, last)));
            }
            var email = account.email();
            if (email != null) {
                EmailAddress.find(email)
                        .map(address -> address.mailbox().text())
                        .ifPresent(all::add);
            }
        }
        return all;
    }
}
