/** The benchmark: measures the rows of the numbers to reach, as ratios in one run ({@code mvn -Pbenchmark verify}). */
@org.jspecify.annotations.NullMarked
package org.rejoinder.sample.server.benchmark;
