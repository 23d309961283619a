package org.rejoinder.comment;

import java.util.List;
import java.util.Optional;

/** How a comment came: from which network address and browser, and why it was not published at once. */
public record Circumstances(Optional<String> ip, Optional<String> userAgent, List<String> reasons) {

    /** Of a comment that nobody has sent: an import, an answer of the house. */
    public static final Circumstances NONE = new Circumstances(Optional.empty(), Optional.empty(), List.of());
}
