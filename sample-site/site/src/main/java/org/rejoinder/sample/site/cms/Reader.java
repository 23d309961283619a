package org.rejoinder.sample.site.cms;

/** For whom the site asks: the plugin counts and judges by the reader's address, not by the site's. */
public record Reader(String address, String agent) {

    /** The site itself, when no reader is waiting. */
    public static final Reader SITE = new Reader("127.0.0.1", "sample-site");
}
