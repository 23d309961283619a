package org.rejoinder.sample.site.cms;

/** The article before or after another. */
public record Neighbour(String permalink, String title) {

    public Neighbour {
        title = title == null || title.isBlank() ? Article.UNTITLED : title;
    }
}
