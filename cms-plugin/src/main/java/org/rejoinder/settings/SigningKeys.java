package org.rejoinder.settings;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/** Keeps the secret that the site signs with. */
@Store
class SigningKeys {

    private static final String FOLDER = "secrets";
    private static final String KEY = "rj:signingKey";
    private static final int BYTES = 32;

    private final Sessions sessions;

    @Inject
    SigningKeys(Sessions sessions) {
        this.sessions = sessions;
    }

    Optional<byte[]> find() {
        return sessions.hidden()
                .child(FOLDER)
                .flatMap(folder -> folder.text(KEY))
                .map(HexFormat.of()::parseHex);
    }

    /** The secret there is, or a new one. */
    byte[] make() {
        return find().orElseGet(() -> {
            var secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            sessions.hidden().folder(FOLDER).set(KEY, HexFormat.of().formatHex(secret));
            return secret;
        });
    }
}
