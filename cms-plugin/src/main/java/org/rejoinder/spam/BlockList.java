package org.rejoinder.spam;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.http.Network;
import org.rejoinder.repository.Reads;
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

    /** Whether a candidate, whose words are those that can be searched, is what is blocked. */
    private interface Meets {
        boolean test(Candidate candidate, String words);
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
        var words = rules.stream().anyMatch(rule -> rule.block().kind() == BlockKind.WORD) ? words(candidate) : "";
        return rules.stream()
                .filter(rule -> !rule.block().isOver(now) && rule.meets().test(candidate, words))
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
            case ADDRESS -> (candidate, words) -> candidate.email().folded().equals(value);
            case DOMAIN ->
                (candidate, words) -> candidate.domains().stream()
                        .anyMatch(domain -> domain.equals(value) || domain.endsWith("." + value));
            case NETWORK -> network(value);
        };
    }

    /** Whole words in the name, the website and the text, whatever their case and accents. */
    private static Meets word(String value) {
        var blocked = SearchWords.of('"' + value.replace('"', ' ') + '"');
        return (candidate, words) -> blocked.areIn(words);
    }

    /** The text as it was written, with the addresses of its links, and as readers see it: markup parts no words there. */
    private static String words(Candidate candidate) {
        return SearchWords.searchable(List.of(
                candidate.name(),
                candidate.website().orElse(""),
                candidate.source(),
                PlainText.line(candidate.body())));
    }

    private static Meets network(String value) {
        var network = Network.find(value);
        return (candidate, words) -> network.isPresent()
                && candidate.ip().filter(network.get()::contains).isPresent();
    }
}
