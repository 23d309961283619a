package org.rejoinder.spam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.problem.Invalid;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.TestRepository;
import org.rejoinder.settings.TestSettings;
import org.rejoinder.spam.AddBlock.Wanted;

class SpamCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

    private final TestRepository repository = TestRepository.onOak();
    private final TestSettings settings = new TestSettings(repository);
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Blocks blocks = new Blocks(repository.sessions());
    private final BlockList list = new BlockList(blocks, repository.reads, clock);
    private final AddBlock addBlock = new AddBlock(blocks, list, repository.unitOfWork, clock);
    private final SpamCheck check = new SpamCheck(
            settings.settings,
            new SameTexts(),
            list,
            new WordCheck(new Lessons(repository.sessions()), repository.reads),
            FakeAkismet.off(),
            clock);

    @AfterEach
    void close() {
        repository.close();
    }

    private Block block(String kind, String value, Optional<Instant> until) {
        var wanted = new Wanted(BlockKind.find(kind).orElseThrow(), value, Optional.empty(), until);
        return repository.write(() -> addBlock.add(wanted, "mia"));
    }

    @Test
    void an_honest_comment_has_no_reasons() {
        assertThat(check.reasons(Sample.saying("I ran ten miles with ice on my knee, and it helped a lot.")))
                .isEmpty();
    }

    @Test
    void machines_fall_into_the_trap_and_are_hasty() {
        assertThat(check.reasons(Sample.filledIn("ACME", NOW)))
                .containsExactly(
                        "trap: a field that people do not see was filled in",
                        "haste: sent within two seconds of opening the form");
        assertThat(check.reasons(Sample.filledIn("", NOW.minusSeconds(3)))).isEmpty();
    }

    @Test
    void each_check_can_be_switched_off() {
        settings.set(Map.of("spam.checks", "haste, words"));

        assertThat(check.reasons(Sample.filledIn("ACME", NOW)))
                .singleElement()
                .asString()
                .startsWith("haste:");

        settings.set(Map.of("spam.checks", ""));
        assertThat(check.reasons(Sample.filledIn("ACME", NOW))).isEmpty();
        assertThatThrownBy(() -> settings.set(Map.of("spam.checks", "trap,luck")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void the_same_long_text_once_more_is_a_repeat_whoever_sends_it() {
        var text = "I found the very best shoes of my life at this wonderful little shop.";

        assertThat(check.reasons(Sample.by("Ann", "ann@example.org", text))).isEmpty();
        assertThat(check.reasons(Sample.by("Ben", "ben@example.org", text.toUpperCase(Locale.ROOT))))
                .singleElement()
                .asString()
                .startsWith("repeats:");
        assertThat(check.reasons(Sample.saying("Thanks!"))).isEmpty();
        assertThat(check.reasons(Sample.saying("Thanks!"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} holds {2}")
    @CsvSource({
        "word, CASINÓ, Play at the casino!",
        "word, free money, Free   money for all",
        "word, free money, Free **mo**ney for all",
        "word, free money, 'Free mo\u200Bney for all'",
        "word, bad.example/x, '[here](https://bad.example/x)'",
        "word, casino, Play at the саsinо!", // Cyrillic с, а, о
        "word, casino, Play at the CASΙNΟ!", // Greek Ι, Ο
        "word, Casino, Play at the casin0!",
        "word, HEAVEN, НEAVEN is near", // a Cyrillic capital that looks like H
        "word, free money, 'Frее, mоney for all'",
        "word, казино, Лучшее кaзинo", // Latin a, o
        "address, Ann@Example.org, Hello",
        "address, ann+news@example.org, Hello",
        "domain, bad.example, See bad.example/x.",
        "domain, bad.example, See www.BAD.example for more",
        "domain, bad.example, See bad[.]example or bad (dot) example",
        "domain, bad.example, See bad．example",
        "domain, bad.example, See bаd.example", // Cyrillic а
        "domain, bad.example, '[here](https://bаd.example/x)'",
        "domain, bad.example, Write to me@bad.example",
        "domain, example.org, Hello",
        "domain, net, Hello",
        "domain, @bad.example, See https://www.bad.example/x",
        "network, 203.0.113.0/24, Hello",
        "network, 203.0.113.9, Hello",
    })
    void what_is_blocked_is_held(String kind, String value, String text) {
        block(kind, value, Optional.empty());

        assertThat(check.reasons(Sample.saying(text)))
                .singleElement()
                .asString()
                .startsWith("blocked: the " + kind);
    }

    @ParameterizedTest(name = "{0} {1} lets pass {2}")
    @CsvSource({
        "word, cas, Play at the casino!",
        "word, modern, My old modem",
        "word, corn, Look at site.com",
        "word, casino, Kazino",
        "domain, bad.example, This is bad. Example follows",
        "domain, bad.example, See good.example or notbad.example",
        "address, nn@example.org, Hello",
        "address, a.nn@example.org, Hello",
        "domain, ample.org, Hello",
        "network, 203.0.114.0/24, Hello",
        "network, 2001:db8::/32, Hello",
    })
    void what_is_only_alike_is_not(String kind, String value, String text) {
        block(kind, value, Optional.empty());

        assertThat(check.reasons(Sample.saying(text))).isEmpty();
    }

    @ParameterizedTest(name = "{0} ''{1}''")
    @CsvSource({
        "word, *",
        "word, e",
        "address, *@example.org",
        "address, *",
        "domain, *",
        "domain, .",
        "network, 0.0.0.0/0",
        "network, ::/0",
        "network, 128.0.0.0/1",
        "network, *",
        "word, ?!",
        "address, nobody",
        "domain, not a domain",
        "network, proxy",
        "network, 10.0.0.0/99"
    })
    void what_cannot_be_blocked_is_refused(String kind, String value) {
        assertThatThrownBy(() -> block(kind, value, Optional.empty())).isInstanceOf(Invalid.class);
        assertThat(repository.reads.<List<Block>>everything(blocks::all)).isEmpty();
    }

    @Test
    void who_is_blocked_does_not_come_back_under_a_tag() {
        block("address", "ann@example.org", Optional.empty());
        block("address", "b.en@gmail.com", Optional.empty());

        for (var address :
                List.of("ann+1@example.org", "ANN+x+y@example.org", "ben@gmail.com", "b.e.n+z@googlemail.com")) {
            assertThat(check.reasons(Sample.by("Ann", address, "Hello")))
                    .as(address)
                    .singleElement()
                    .asString()
                    .startsWith("blocked: the address");
        }
        assertThat(check.reasons(Sample.by("Ann", "anna@example.org", "Hello"))).isEmpty();
    }

    @Test
    void a_single_character_is_a_word_where_it_is_one() {
        block("word", "赌", Optional.empty());

        assertThat(check.reasons(Sample.saying("来赌吧"))).hasSize(1);
    }

    @Test
    void a_thousand_blocks_cost_a_long_comment_little() {
        repository.unitOfWork.run(() -> {
            for (int i = 0; i < 500; i++) {
                blocks.put(blocked(BlockKind.WORD, "wоrd" + i + " more"));
                blocks.put(blocked(BlockKind.DOMAIN, "d" + i + ".example"));
            }
        });
        var text = new StringBuilder();
        for (int i = 0; i < 800; i++) {
            text.append("саs").append(i).append("inо.x ");
        }
        var comment = Sample.saying(text.toString());
        check.reasons(comment); // the first one reads the blocks

        assertTimeout(
                Duration.ofSeconds(1), () -> assertThat(list.reason(comment)).isEmpty());
    }

    private static Block blocked(BlockKind kind, String value) {
        return new Block(Ids.random(), kind, value, Optional.empty(), Optional.empty(), "mia", NOW);
    }

    @Test
    void a_ban_ends_and_the_same_once_more_replaces_it() {
        block("address", "ann@example.org", Optional.of(NOW.plusSeconds(60)));
        block("address", "ANN@example.org", Optional.of(NOW.plusSeconds(120)));

        var all = repository.reads.<List<Block>>everything(blocks::all);
        assertThat(all).singleElement().satisfies(its -> {
            assertThat(its.until()).contains(NOW.plusSeconds(120));
            assertThat(its.isOver(NOW)).isFalse();
            assertThat(its.isOver(NOW.plus(Duration.ofMinutes(2)))).isTrue();
        });
        assertThatThrownBy(() -> block("word", "late", Optional.of(NOW))).isInstanceOf(Invalid.class);
    }

    @Test
    void a_block_can_be_taken_away() {
        var id = block("word", "casino", Optional.empty()).id();
        var removal = new RemoveBlock(blocks, list, repository.unitOfWork);

        repository.unitOfWork.run(() -> removal.remove(id));

        assertThat(check.reasons(Sample.saying("Play at the casino!"))).isEmpty();
        assertThatThrownBy(() -> repository.unitOfWork.run(() -> removal.remove(id)))
                .isInstanceOf(UnknownBlock.class);
        assertThatThrownBy(() -> repository.unitOfWork.run(() -> removal.remove("../../x")))
                .isInstanceOf(UnknownBlock.class);
    }
}
