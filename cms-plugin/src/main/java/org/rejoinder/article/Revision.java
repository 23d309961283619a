package org.rejoinder.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the manuscript of an article was after one of its saves.
 *
 * @param number counted for each article from 1
 * @param savedBy a login; null for what was imported
 * @param published whether readers have seen it
 */
public record Revision(
        long number, Manuscript manuscript, @Nullable String savedBy, Instant savedAt, boolean published) {}
