package org.rejoinder.spam;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What tells machines from people by how a form was filled in. */
final class FormChecks {

    private static final Duration HASTE = Duration.ofSeconds(2);

    private FormChecks() {}

    static Optional<String> trap(Candidate candidate) {
        return candidate
                .signs()
                .trap()
                .filter(text -> !text.isEmpty())
                .map(text -> "trap: a field that people do not see was filled in");
    }

    static Check haste(Clock clock) {
        return candidate -> candidate
                .signs()
                .startedAt()
                .filter(at -> at.plus(HASTE).isAfter(clock.instant()))
                .map(at -> "haste: sent within two seconds of opening the form");
    }
}
