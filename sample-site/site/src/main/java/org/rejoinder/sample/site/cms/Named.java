package org.rejoinder.sample.site.cms;

/** A category or a tag as an article names it. */
public record Named(String slug, String name) {}
