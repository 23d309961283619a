/**
 * Answers by email: who asked for one with a comment, what the author has answered, and whether it has arrived. The letters
 * themselves are kept and sent by {@link org.rejoinder.outbox}.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.correspondence;
