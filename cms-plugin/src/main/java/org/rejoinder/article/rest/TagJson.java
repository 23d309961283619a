package org.rejoinder.article.rest;

/** A tag as readers get it, with the number of articles that have it. */
public record TagJson(String slug, String name, long count) {}
