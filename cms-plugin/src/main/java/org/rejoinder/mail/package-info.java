/**
 * What every letter needs: addresses that cannot be wrong, header-safe lines, message ids, templates, and the settings of
 * the mail server. When and to whom something is written is the business of the features; sending is that of
 * {@link org.rejoinder.outbox}.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.mail;
