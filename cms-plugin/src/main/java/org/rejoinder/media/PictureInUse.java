package org.rejoinder.media;

import org.rejoinder.problem.Problem;

/** An article shows the picture, be it to readers or only in its working copy, or an author does. */
public final class PictureInUse extends Problem {

    PictureInUse() {
        super(Kind.CONFLICT, "picture-in-use", "An article or an author shows this picture: take it out there first.");
    }
}
