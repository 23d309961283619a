package org.rejoinder.category;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.Reads;
import org.rejoinder.text.Slug;

/** Tells of a move before it is made; what cannot be made is left for the verb to refuse. */
@Dependent
public class PrepareMove {

    private final Categories categories;
    private final Reads reads;
    private final Event<CategoryMoving> moving;

    @Inject
    public PrepareMove(Categories categories, Reads reads, Event<CategoryMoving> moving) {
        this.categories = categories;
        this.reads = reads;
        this.moving = moving;
    }

    /** Before {@link SaveCategory}. */
    public void saving(String slug, CategoryDetails details) {
        var into = reads.everything(() -> {
            var lineage = lineage(slug, details.parent());
            details.slug()
                    .map(Slug::value)
                    .filter(wanted -> !wanted.equals(slug) && categories.isFree(wanted))
                    .ifPresent(lineage::add);
            return lineage;
        });
        tell(slug, into);
    }

    /** Before {@link MergeCategory}. */
    public void merging(String slug, String into) {
        tell(slug, reads.everything(() -> lineage(slug, into)));
    }

    private List<String> lineage(String slug, @Nullable String parent) {
        if (parent == null
                || categories.find(slug).isEmpty()
                || categories.find(parent).isEmpty()) {
            return new ArrayList<>();
        }
        var lineage = categories.lineage(parent);
        return lineage.contains(slug) ? new ArrayList<>() : new ArrayList<>(lineage);
    }

    private void tell(String slug, List<String> into) {
        if (!into.isEmpty()) {
            moving.fire(new CategoryMoving(slug, into));
        }
    }
}
