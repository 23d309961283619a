package org.rejoinder.outbox;

import org.rejoinder.repository.TestRepository;

/** Forgets letters, for tests of other rooms. */
public final class Clearing {

    private Clearing() {}

    public static ClearLetters of(TestRepository repository) {
        return new ClearLetters(new OldLetters(repository.sessions()), repository.reads, repository.unitOfWork);
    }
}
