/**
 * What machines read of the site: feeds of articles and comments, and the sitemap. They say what readers may see, and
 * nothing in here knows HTTP.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.feed;
