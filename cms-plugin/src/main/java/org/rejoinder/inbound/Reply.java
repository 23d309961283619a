package org.rejoinder.inbound;

import org.rejoinder.mime.ReceivedMail;
import org.rejoinder.outbox.Letter;

/**
 * A mail that answers a letter of ours and comes from whom that went to.
 *
 * @param forged whether our mail server doubts that
 */
record Reply(ReceivedMail mail, OwnWords words, Letter letter, boolean forged) {}
