package org.rejoinder.sample.site.cms;

/** What was asked for has another address now, a path of the API. */
public final class Moved extends RuntimeException {

    private final String path;

    Moved(String path) {
        super(path);
        this.path = path;
    }

    public String path() {
        return path;
    }
}
