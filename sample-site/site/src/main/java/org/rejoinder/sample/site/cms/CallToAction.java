package org.rejoinder.sample.site.cms;

/** The link to a product that an article recommends. */
public record CallToAction(String label, String url) {}
