/** What moderators decide: their verbs, one comment at a time or many. Where a comment stands is kept by {@code comment}. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.moderation;
