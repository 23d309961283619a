/**
 * Comments and their threads: how readers submit and read them, and where a comment stands. A comment has two halves: what
 * everybody may see is in the thread of its article, what nobody else may see (address, network address, reasons) stays
 * among the private records for good. Deciding is done in {@code moderation}, telling people in {@code notification}.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.comment;
