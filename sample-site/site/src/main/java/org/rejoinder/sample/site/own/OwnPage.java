package org.rejoinder.sample.site.own;

/** A page of the site's own: a title and a body of HTML that the site's makers wrote. */
public record OwnPage(String title, String body) {}
