/**
 * What a caller can act upon when something cannot be done. Each feature names its own causes by a subclass of
 * {@link org.rejoinder.problem.Problem}; how they look on the wire is the business of {@code http}.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.problem;
