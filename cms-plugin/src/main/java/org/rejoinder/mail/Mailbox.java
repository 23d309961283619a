package org.rejoinder.mail;

/** Somebody who can be written to; the name may be empty. */
public record Mailbox(EmailAddress address, String name) {

    public Mailbox {
        name = HeaderText.of(name);
    }
}
