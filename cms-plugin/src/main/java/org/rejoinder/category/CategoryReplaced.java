package org.rejoinder.category;

import java.util.Optional;

/** There is no category of this slug any more: it was deleted, merged or renamed, and its articles go to the heir. */
public record CategoryReplaced(String former, Optional<String> heir) {}
