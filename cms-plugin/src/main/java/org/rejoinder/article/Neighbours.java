package org.rejoinder.article;

import java.util.Optional;

/** The published articles before and after one in time; the first and the last have but one. */
public record Neighbours(Optional<Neighbour> previous, Optional<Neighbour> next) {}
