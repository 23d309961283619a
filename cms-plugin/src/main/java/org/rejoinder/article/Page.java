package org.rejoinder.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list of articles.
 *
 * @param last behind which the next page begins; null when there is none
 * @param total in the whole list, where that is known
 */
public record Page<T>(
        List<T> articles, @Nullable TimeKey last, @Nullable Long total) {}
