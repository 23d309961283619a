/** What Liberty itself can do: ready bytes from a servlet filter. Deployed by the benchmark only. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.sample.constant;
