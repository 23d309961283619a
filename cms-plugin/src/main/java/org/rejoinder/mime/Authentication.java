package org.rejoinder.mime;

/** What our own mail server found out about the sender named in {@code From} (RFC 8601). */
public enum Authentication {
    /** The domain of {@code From} stands for the mail: by DMARC or, where nothing is said of that, by DKIM or SPF. */
    PASSED,
    /** It was looked at, and the domain of {@code From} does not stand for it. */
    FAILED,
    /** Our mail server has said nothing of it, or could not find out. */
    ABSENT
}
