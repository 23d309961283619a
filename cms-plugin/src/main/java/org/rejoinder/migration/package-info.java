/**
 * Moving in from another system: reads a WordPress export and files what it holds by the verbs of the features.
 * Mails nobody and fetches nothing.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.migration;
