/**
 * Letters on their way: kept in the same save as what caused them, sent after it and outside of any request, tried again
 * until the mail server has taken or refused them. What they say is decided elsewhere.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.outbox;
