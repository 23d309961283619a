package org.rejoinder.article;

/** What an article suggests to do next, such as to look at a product. */
public record CallToAction(String label, String url) {}
