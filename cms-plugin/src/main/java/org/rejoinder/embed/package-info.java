/** What other sites build into their pages: the comment component, made of its parts. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.embed;
