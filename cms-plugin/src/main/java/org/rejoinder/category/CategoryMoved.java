package org.rejoinder.category;

/** This category, and all below it, stand below another one now. */
public record CategoryMoved(String slug) {}
