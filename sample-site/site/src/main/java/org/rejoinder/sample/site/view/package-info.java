/**
 * What the templates show: one record for each kind of page, and the words for dates and numbers.
 * Asking and answering over HTTP is done in {@link org.rejoinder.sample.site.web}.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.sample.site.view;
