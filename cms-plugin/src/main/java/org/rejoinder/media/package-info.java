/**
 * The pictures: what is taken from an upload, in which sizes it is kept, what is said of it and which articles and authors show it.
 * Which picture an article shows, and where, is decided in {@code article}, which tells {@link
 * org.rejoinder.media.PictureUses}.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.media;
