/** The comment component over HTTP, for pages of any site. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.embed.rest;
