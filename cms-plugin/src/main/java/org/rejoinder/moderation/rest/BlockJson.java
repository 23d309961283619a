package org.rejoinder.moderation.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rejoinder.spam.Block;

/** Something that is blocked, as moderators see it. */
public record BlockJson(
        String id,
        String kind,
        String value,
        @Nullable String note,
        @Nullable Instant until,
        String by,
        Instant createdAt) {

    static BlockJson of(Block block) {
        return new BlockJson(
                block.id(),
                block.kind().word(),
                block.value(),
                block.note().orElse(null),
                block.until().orElse(null),
                block.by(),
                block.createdAt());
    }
}
