/** Tests of what moderators decide, on repositories in memory. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.moderation;
