package org.rejoinder.spam;

import java.util.Optional;

/** Looks at a comment from one side. */
interface Check {

    /** Why it should be held, in a sentence that begins with the check's name; nothing if this side is clean. */
    Optional<String> reason(Candidate candidate);
}
