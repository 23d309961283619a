package org.rejoinder.spam;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.http.Network;
import org.rejoinder.repository.Reads;
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

    private record Rule(Block block, Predicate<Candidate> meets) {}

    @Inject
    public BlockList(Blocks blocks, Reads reads, Clock clock) {
        this.blocks = blocks;
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    public Optional<String> reason(Candidate candidate) {
        var now = clock.instant();
        return rules().stream()
                .filter(rule -> !rule.block().isOver(now) && rule.meets().test(candidate))
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

    private static Predicate<Candidate> rule(Block block) {
        var value = block.value();
        return switch (block.kind()) {
            case WORD -> word(value);
            case ADDRESS -> candidate -> candidate.email().folded().equals(value);
            case DOMAIN ->
                candidate -> candidate.domains().stream()
                        .anyMatch(domain -> domain.equals(value) || domain.endsWith("." + value));
            case NETWORK -> network(value);
        };
    }

    /** Whole words in the name, the website and the text, whatever their case and accents. */
    private static Predicate<Candidate> word(String value) {
        var words = SearchWords.of('"' + value.replace('"', ' ') + '"');
        return candidate -> words.areIn(SearchWords.searchable(
                List.of(candidate.name(), candidate.website().orElse(""), candidate.source())));
    }

    private static Predicate<Candidate> network(String value) {
        var network = Network.find(value);
        return candidate -> network.isPresent()
                && candidate.ip().filter(network.get()::contains).isPresent();
    }
}
