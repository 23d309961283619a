/** Tests of comments and threads, on repositories in memory. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.comment;
