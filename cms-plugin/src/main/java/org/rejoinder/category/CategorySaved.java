package org.rejoinder.category;

/** An editor has made this category, or changed its words or its place. */
public record CategorySaved(String slug, boolean created) {}
