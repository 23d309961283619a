package org.rejoinder.article;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.rejoinder.media.AddPicture;
import org.rejoinder.media.DeletePicture;
import org.rejoinder.media.DescribePicture;
import org.rejoinder.media.PictureUses;
import org.rejoinder.media.Pictures;
import org.rejoinder.repository.TestRepository;

/** The verbs and stores of pictures on one repository, and the time it is there. */
public abstract class PictureRoom {

    public final Pictures pictures;
    public final AddPicture addPicture;
    public final DescribePicture describePicture;
    public final DeletePicture deletePicture;
    final PictureUses pictureUses;
    final Clock clock = ((InstantSource) this::now).withZone(ZoneOffset.UTC);
    private Instant now;

    PictureRoom(TestRepository repository, Instant now) {
        this.now = now;
        pictures = new Pictures(repository.sessions());
        addPicture = new AddPicture(pictures, clock);
        describePicture = new DescribePicture(pictures);
        deletePicture = new DeletePicture(pictures);
        pictureUses = new PictureUses(repository.sessions(), pictures);
    }

    private Instant now() {
        return now;
    }

    public void itIs(Instant moment) {
        now = moment;
    }
}
