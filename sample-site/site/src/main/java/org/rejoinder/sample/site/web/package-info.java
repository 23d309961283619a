/**
 * Where a reader's request comes in and a page goes out: addresses, redirects, headers.
 * The words on the pages are in the templates below {@code src/main/jte}.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.sample.site.web;
