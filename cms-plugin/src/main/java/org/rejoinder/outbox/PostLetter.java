package org.rejoinder.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.rejoinder.repository.UnitOfWork;

/** Posts a letter: it is kept in the same save as what caused it, and sent after it. */
@Dependent
public class PostLetter {

    private final Outbox outbox;
    private final UnitOfWork unitOfWork;
    private final Postman postman;

    @Inject
    public PostLetter(Outbox outbox, UnitOfWork unitOfWork, Postman postman) {
        this.outbox = outbox;
        this.unitOfWork = unitOfWork;
        this.postman = postman;
    }

    public void post(Letter letter) {
        outbox.add(letter);
        unitOfWork.afterSave(postman::wake);
    }
}
