package org.rejoinder.media;

import org.rejoinder.problem.Problem;

/** There is no picture of that id. */
public final class UnknownPicture extends Problem {

    public UnknownPicture() {
        super(Kind.NOT_FOUND, "unknown-picture", "There is no such picture.");
    }
}
