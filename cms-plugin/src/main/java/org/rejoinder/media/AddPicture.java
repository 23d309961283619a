package org.rejoinder.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Keeps a picture. The same bytes again are the picture that is there, with its own words: a repeated upload adds none. */
@Dependent
public class AddPicture {

    private final Pictures pictures;
    private final Clock clock;

    @Inject
    public AddPicture(Pictures pictures, Clock clock) {
        this.pictures = pictures;
        this.clock = clock;
    }

    /** The picture, and whether it is new. */
    public record Added(Picture picture, boolean isNew) {}

    /**
     * Keeps it unless it is there.
     *
     * @param by the login of who uploads it
     */
    public Added add(NewPicture upload, PictureWords words, String by) {
        return pictures.ofUpload(upload.digest())
                .map(known -> new Added(known, false))
                .orElseGet(() -> new Added(
                        pictures.add(upload, words, by, clock.instant().truncatedTo(ChronoUnit.MILLIS)), true));
    }
}
