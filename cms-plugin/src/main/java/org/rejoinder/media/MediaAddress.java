package org.rejoinder.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a print of a picture is fetched. It is written into articles, so it must last. */
@Dependent
public class MediaAddress {

    private final String path;

    @Inject
    public MediaAddress(@ConfigProperty(name = "media.path", defaultValue = "/cms/media") String path) {
        this.path = path;
    }

    public String of(String id, PictureSize size) {
        return path + "/" + id + "/" + size.name();
    }
}
