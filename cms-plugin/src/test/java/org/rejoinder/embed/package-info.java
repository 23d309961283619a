/** Tests of what other sites build into their pages. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.embed;
