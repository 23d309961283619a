/**
 * Who writes the articles: what readers see of them, and, apart from it, their address and their login.
 * Readers who comment are commenters and live in {@code comment}.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.author;
