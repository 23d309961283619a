/**
 * What every resource needs of HTTP: JSON, problems, callers, origins, rates, cursors, conditional requests and ready
 * answers. What is said over HTTP lives in the {@code rest} room of each feature.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.http;
