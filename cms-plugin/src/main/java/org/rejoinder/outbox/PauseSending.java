package org.rejoinder.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.rejoinder.repository.UnitOfWork;

/** Has letters wait, on all servers, until they are let go again; what is being sent comes to its end. */
@Dependent
public class PauseSending {

    private final Outbox outbox;
    private final UnitOfWork unitOfWork;
    private final Postman postman;

    @Inject
    public PauseSending(Outbox outbox, UnitOfWork unitOfWork, Postman postman) {
        this.outbox = outbox;
        this.unitOfWork = unitOfWork;
        this.postman = postman;
    }

    public void pause(boolean paused) {
        outbox.pause(paused);
        unitOfWork.afterSave(postman::wake);
    }
}
