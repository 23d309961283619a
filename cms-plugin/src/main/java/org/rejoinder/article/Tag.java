package org.rejoinder.article;

/** A word that articles have in common. */
public record Tag(String slug, String name) {}
