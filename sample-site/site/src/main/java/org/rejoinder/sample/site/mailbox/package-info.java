/**
 * The development mailbox: an SMTP server on loopback and the letters that it caught, for nobody but the developer.
 * Sending is the plugin's business, not this package's.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.sample.site.mailbox;
