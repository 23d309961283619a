package org.rejoinder.repository;

import org.jspecify.annotations.Nullable;

/** The plugin cannot be installed in this repository; the message is one sentence for the site admin. */
public final class InstallationRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    public InstallationRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
