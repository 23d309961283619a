/**
 * Telling other programs what has happened, by the rules of Standard Webhooks 1.0: who wants to hear, what they are told,
 * and that it arrives. A message is kept in the save of its cause and sent after it.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.webhook;
