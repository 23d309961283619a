package org.rejoinder.spam;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.SpamSettings.Kind;

/**
 * Asks every check that is switched on. It may ask a service far away, so it is called outside any unit of work and with
 * no session in hand.
 */
@Dependent
public class SpamCheck {

    private final Settings settings;
    private final Map<Kind, Check> checks = new EnumMap<>(Kind.class);
    private final Akismet akismet;

    @Inject
    public SpamCheck(
            Settings settings, SameTexts sameTexts, BlockList blocks, WordCheck words, Akismet akismet, Clock clock) {
        this.settings = settings;
        this.akismet = akismet;
        checks.put(Kind.TRAP, FormChecks::trap);
        checks.put(Kind.HASTE, FormChecks.haste(clock));
        checks.put(Kind.REPEATS, sameTexts);
        checks.put(Kind.BLOCKS, blocks);
        checks.put(Kind.WORDS, words);
    }

    /** Why a comment should be held, each reason beginning with the name of its check; none when nothing speaks for spam. */
    public List<String> reasons(Candidate candidate) {
        var spam = settings.spam();
        var reasons = new ArrayList<String>();
        checks.forEach((kind, check) -> {
            if (spam.has(kind)) {
                check.reason(candidate).ifPresent(reasons::add);
            }
        });
        if (spam.has(Kind.AKISMET)) {
            akismet.reason(candidate).ifPresent(reasons::add);
        }
        return reasons;
    }
}
