package org.rejoinder.repository;

/** The plugin is installed and its repository open: what works in the background may begin. */
public record RepositoryOpened() {}
