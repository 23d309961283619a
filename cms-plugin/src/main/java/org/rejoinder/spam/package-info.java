/**
 * What speaks for spam: checks with named reasons, each of which can be switched off. A verdict holds a comment for a
 * moderator and never drops it. Who decided what is of {@code moderation}; this room learns from it.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.spam;
