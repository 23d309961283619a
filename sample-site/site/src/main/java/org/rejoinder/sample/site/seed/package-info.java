/**
 * The sample content: given to the plugin once, at the first start, by its own importer.
 * The content itself is the file {@code sample.wxr.xml} beside these classes.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.sample.site.seed;
