package org.rejoinder.spam;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.rejoinder.repository.UnitOfWork;

/** Ends a block. */
@Dependent
public class RemoveBlock {

    private final Blocks blocks;
    private final BlockList list;
    private final UnitOfWork unitOfWork;

    @Inject
    public RemoveBlock(Blocks blocks, BlockList list, UnitOfWork unitOfWork) {
        this.blocks = blocks;
        this.list = list;
        this.unitOfWork = unitOfWork;
    }

    public void remove(String id) {
        if (!blocks.remove(id)) {
            throw new UnknownBlock();
        }
        unitOfWork.afterSave(list::forget);
    }
}
