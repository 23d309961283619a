/** What an administrator sees of letters, and does with them. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.outbox.rest;
