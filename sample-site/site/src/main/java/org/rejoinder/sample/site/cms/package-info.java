/**
 * What the site asks of the plugin, over its HTTP API as any front end would, and what it hears back.
 * How that is shown to readers is decided in {@link org.rejoinder.sample.site.view}.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.sample.site.cms;
