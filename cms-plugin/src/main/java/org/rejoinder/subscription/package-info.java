/**
 * Who wants to hear of which comments by mail, and has shown that the address is theirs: wishes, confirmations, and the links
 * that change and end it. Whom a comment is told to is decided in {@code notification}.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.subscription;
