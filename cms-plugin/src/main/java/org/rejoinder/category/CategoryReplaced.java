package org.rejoinder.category;

import java.util.Optional;

/**
 * There is no category of this slug any more: it was deleted, merged or renamed, and its articles go to the heir. If it
 * was below its heir, they were found there before.
 */
public record CategoryReplaced(String former, Optional<String> heir, boolean wasBelow) {}
