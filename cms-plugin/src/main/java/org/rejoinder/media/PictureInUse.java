package org.rejoinder.media;

import org.rejoinder.problem.Problem;

/** An article shows the picture, be it to readers or only in its working copy. */
public final class PictureInUse extends Problem {

    PictureInUse() {
        super(Kind.CONFLICT, "picture-in-use", "Articles show this picture: take it out of them first.");
    }
}
