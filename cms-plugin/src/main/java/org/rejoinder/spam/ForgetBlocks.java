package org.rejoinder.spam;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.privacy.KeptThing;
import org.rejoinder.privacy.PersonAsked;
import org.rejoinder.privacy.PersonErased;
import org.rejoinder.repository.UnitOfWork;

/** Tells a person that their address is blocked, and forgets it: a block cannot be kept without the address. */
@Dependent
public class ForgetBlocks {

    private final Blocks blocks;
    private final BlockList list;
    private final UnitOfWork unitOfWork;

    @Inject
    public ForgetBlocks(Blocks blocks, BlockList list, UnitOfWork unitOfWork) {
        this.blocks = blocks;
        this.list = list;
        this.unitOfWork = unitOfWork;
    }

    public void on(@Observes PersonAsked event) {
        of(event.address())
                .forEach(block -> event.add(
                        "blocks",
                        new KeptThing()
                                .with("value", block.value())
                                .with("note", block.note())
                                .with("createdAt", block.createdAt())
                                .with("until", block.until())));
    }

    public void on(@Observes PersonErased event) {
        var found = of(event.address());
        for (var block : found) {
            blocks.remove(block.id());
        }
        event.forgot("blocks", found.size());
        if (!found.isEmpty()) {
            unitOfWork.afterSave(list::forget);
        }
    }

    private List<Block> of(EmailAddress address) {
        return blocks.all().stream()
                .filter(block -> block.value().equalsIgnoreCase(address.folded()))
                .toList();
    }
}
