package org.rejoinder.spam;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.http.Network;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.repository.Reads;
import org.rejoinder.spam.Hosts.Host;
import org.rejoinder.text.PlainText;
import org.rejoinder.text.SearchWords;

/** Holds what has a word, comes from an address, a domain or a network that moderators block; known for two seconds. */
@Shared
public class BlockList implements Check {

    private static final long REMEMBERED = Duration.ofSeconds(2).toNanos();

    private final Blocks blocks;
    private final Reads reads;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(List<Rule> rules, long since) {}

    private record Rule(Block block, Meets meets) {}

    /** A candidate as it is compared: what is made of it once, and only if there is a block that asks for it. */
    private record Suspect(Candidate candidate, String searchable, Words words, List<Host> hosts) {

        static Suspect of(Candidate candidate, Set<BlockKind> kinds) {
            boolean words = kinds.contains(BlockKind.WORD);
            return new Suspect(
                    candidate,
                    words ? SearchWords.searchable(said(candidate)) : "",
                    Words.of(words ? String.join(" . ", said(candidate)) : ""),
                    kinds.contains(BlockKind.DOMAIN)
                            ? candidate.domains().stream().map(Host::of).toList()
                            : List.of());
        }

        /** The text as it was written, with the addresses of its links, and as readers see it: markup parts no words there. */
        private static List<String> said(Candidate candidate) {
            return List.of(
                    candidate.name(),
                    candidate.website().orElse(""),
                    candidate.source(),
                    PlainText.line(candidate.body()));
        }
    }

    /** Whether a suspect is what is blocked. */
    private interface Meets {
        boolean test(Suspect suspect);
    }

    @Inject
    public BlockList(Blocks blocks, Reads reads, Clock clock) {
        this.blocks = blocks;
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    public Optional<String> reason(Candidate candidate) {
        var now = clock.instant();
        var rules = rules();
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        var suspect = Suspect.of(
                candidate, rules.stream().map(rule -> rule.block().kind()).collect(Collectors.toSet()));
        return rules.stream()
                .filter(rule -> !rule.block().isOver(now) && rule.meets().test(suspect))
                .findFirst()
                .map(rule -> "blocked: the %s '%s' is on the block list"
                        .formatted(rule.block().kind().word(), rule.block().value()));
    }

    void forget() {
        known = null;
    }

    private List<Rule> rules() {
        var remembered = known;
        long now = System.nanoTime();
        if (remembered == null || now - remembered.since() > REMEMBERED) {
            remembered = new Known(
                    reads.everything(blocks::all).stream()
                            .map(block -> new Rule(block, rule(block)))
                            .toList(),
                    now);
            known = remembered;
        }
        return remembered.rules();
    }

    private static Meets rule(Block block) {
        var value = block.value();
        return switch (block.kind()) {
            case WORD -> word(value);
            case ADDRESS -> address(value);
            case DOMAIN -> domain(value);
            case NETWORK -> network(value);
        };
    }

    /** Whole words in the name, the website and the text, whatever their case, accents and script. */
    private static Meets word(String value) {
        var blocked = SearchWords.of('"' + value.replace('"', ' ') + '"');
        var row = Words.of(value);
        return suspect -> blocked.areIn(suspect.searchable()) || suspect.words().have(row);
    }

    private static Meets domain(String value) {
        var looks = Hosts.looksOf(value);
        return suspect -> suspect.hosts().stream().anyMatch(host -> host.isBelow(value, looks));
    }

    /** Whatever tag somebody adds to it. */
    private static Meets address(String value) {
        var blocked = EmailAddress.find(value).map(EmailAddress::mailbox);
        return suspect -> blocked.equals(Optional.of(suspect.candidate().email().mailbox()));
    }

    private static Meets network(String value) {
        var network = Network.find(value);
        return suspect -> network.isPresent()
                && suspect.candidate().ip().filter(network.get()::contains).isPresent();
    }
}
