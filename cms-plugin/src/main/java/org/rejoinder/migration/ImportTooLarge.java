package org.rejoinder.migration;

import org.rejoinder.problem.Problem;

/** The file is larger than imports may be here. */
public final class ImportTooLarge extends Problem {

    private static final long serialVersionUID = 1;

    ImportTooLarge(long most) {
        super(
                Kind.TOO_LARGE,
                "import-too-large",
                "An import may have at most %d bytes (imports.max.bytes).".formatted(most));
    }
}
