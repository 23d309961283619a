/**
 * Mail that comes in, by POST or from an IMAP folder: whose it is, what becomes of it, and that one mail becomes one thing. How
 * a mail is read is known in {@link org.rejoinder.mime}; what is done with it is done by the verbs of other rooms.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.inbound;
