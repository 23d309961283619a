/** Feeds and sitemaps over HTTP: plain addresses outside the API, for programs that other people wrote. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.feed.rest;
