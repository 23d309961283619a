package org.rejoinder.media.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.http.Cursor;
import org.rejoinder.http.Limit;
import org.rejoinder.http.PageJson;
import org.rejoinder.media.MediaAddress;
import org.rejoinder.media.Pictures;
import org.rejoinder.problem.Malformed;

/** Pages of all pictures, or of those that no article shows, the newest first. */
@Dependent
class PicturePages {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final Pictures pictures;
    private final MediaAddress addresses;

    @Inject
    PicturePages(Pictures pictures, MediaAddress addresses) {
        this.pictures = pictures;
        this.addresses = addresses;
    }

    PageJson<PictureJson> page(@Nullable String unused, @Nullable String limit, @Nullable String cursor) {
        boolean onlyUnused = flag(unused);
        int wanted = Limit.parse(limit, USUAL, MOST);
        var list = "editorial/media " + onlyUnused;
        var after = Optional.ofNullable(Cursor.parse(cursor, list)).map(Cursor::position);
        var found = pictures.page(onlyUnused, after, wanted + 1);
        var page = found.subList(0, Math.min(wanted, found.size()));
        var next = found.size() > wanted ? new Cursor(list, page.get(wanted - 1).position()) : null;
        return PageJson.of(
                page.stream()
                        .flatMap(entry -> pictures.find(entry.id()).stream())
                        .map(picture -> PictureJson.of(picture, addresses))
                        .toList(),
                pictures.count(onlyUnused),
                next);
    }

    private static boolean flag(@Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw new Malformed("'unused' must be true or false.");
    }
}
