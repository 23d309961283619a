package org.rejoinder.spam;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.http.Network;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.problem.Invalid;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.text.Cleaned;
import org.rejoinder.text.SearchWords;

/** Blocks a word, an address, a domain or a network. The same once more changes its end and its note. */
@Dependent
public class AddBlock {

    private static final int MOST = 1000;
    private static final int WIDEST = 8;
    private static final int WIDEST_V6 = 16;

    private final Blocks blocks;
    private final BlockList list;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    @Inject
    public AddBlock(Blocks blocks, BlockList list, UnitOfWork unitOfWork, Clock clock) {
        this.blocks = blocks;
        this.list = list;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** What is to be blocked, as a moderator says it. */
    public record Wanted(BlockKind kind, String value, Optional<String> note, Optional<Instant> until) {}

    /** The one there is now. Those that are over go with this occasion. */
    public Block add(Wanted wanted, String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var block = new Block(
                Ids.random(),
                wanted.kind(),
                value(wanted),
                wanted.note().map(Cleaned::line),
                wanted.until().map(end -> end.truncatedTo(ChronoUnit.MILLIS)),
                by,
                now);
        if (block.isOver(now)) {
            throw new Invalid("until", "must be in the time to come");
        }
        int others = 0;
        for (var other : blocks.all()) {
            if (other.isOver(now) || isSame(other, block)) {
                blocks.remove(other.id());
            } else {
                others++;
            }
        }
        if (others >= MOST) {
            throw new Invalid("value", "is one too many: there are %d blocks".formatted(MOST));
        }
        blocks.put(block);
        unitOfWork.afterSave(list::forget);
        return block;
    }

    private static boolean isSame(Block one, Block other) {
        return one.kind() == other.kind() && one.value().equals(other.value());
    }

    /** As it is kept; what would hold everybody is refused. */
    private static String value(Wanted wanted) {
        var text = Cleaned.line(wanted.value());
        return switch (wanted.kind()) {
            case WORD -> word(text);
            case ADDRESS -> address(text);
            case DOMAIN ->
                EmailAddress.find("somebody@" + text.toLowerCase(Locale.ROOT).replaceFirst("^(\\*?\\.|@)", ""))
                        .map(EmailAddress::domain)
                        .orElseThrow(() -> new Invalid("value", "must be a domain, such as example.org"));
            case NETWORK -> network(text);
        };
    }

    private static String word(String text) {
        var folded = SearchWords.searchable(List.of(text));
        if (folded.isEmpty()) {
            throw new Invalid("value", "must have a letter or a digit");
        }
        if (folded.codePointCount(0, folded.length()) == 1 && !Character.isIdeographic(folded.codePointAt(0))) {
            throw new Invalid("value", "must be longer than one letter, which nearly every comment has");
        }
        return text;
    }

    private static String address(String text) {
        if (text.indexOf('*') >= 0) {
            throw new Invalid("value", "must be one address; block the domain to hold all of its addresses");
        }
        return EmailAddress.find(text)
                .map(EmailAddress::folded)
                .orElseThrow(() -> new Invalid("value", "must be an email address"));
    }

    private static String network(String text) {
        var network = Network.find(text)
                .orElseThrow(() -> new Invalid("value", "must be a network address, or a range like 192.0.2.0/24"));
        int least = network.base() instanceof Inet4Address ? WIDEST : WIDEST_V6;
        if (network.bits() < least) {
            throw new Invalid("value", "must be narrower: at most a /%d can be blocked".formatted(least));
        }
        return text;
    }
}
