package org.rejoinder.mail;

/** What a letter says, twice over: the text is complete by itself, the HTML is for those who prefer it. */
public record Words(String subject, String text, String html) {

    public Words {
        subject = HeaderText.of(subject);
    }
}
