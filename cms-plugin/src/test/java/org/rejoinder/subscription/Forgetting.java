package org.rejoinder.subscription;

import org.rejoinder.repository.TestRepository;

/** Forgets who never confirmed, for tests of other rooms. */
public final class Forgetting {

    private Forgetting() {}

    public static ForgetUnconfirmed unconfirmed(People people, ChangeSubscription change, TestRepository repository) {
        return new ForgetUnconfirmed(people, change, repository.reads, repository.unitOfWork);
    }
}
