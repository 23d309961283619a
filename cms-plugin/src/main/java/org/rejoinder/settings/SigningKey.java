package org.rejoinder.settings;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.token.Tokens;

/** The site's own secret, made at first use and kept among the private nodes, so that every server signs alike. */
@Shared
public class SigningKey {

    private final SigningKeys keys;
    private final Reads reads;
    private final UnitOfWork unitOfWork;
    private volatile @Nullable Tokens tokens;

    @Inject
    SigningKey(SigningKeys keys, Reads reads, UnitOfWork unitOfWork) {
        this.keys = keys;
        this.reads = reads;
        this.unitOfWork = unitOfWork;
    }

    public Tokens tokens() {
        var known = tokens;
        if (known == null) {
            var secret = reads.everything(keys::find).orElseGet(() -> unitOfWork.run(keys::make));
            known = new Tokens(secret);
            tokens = known;
        }
        return known;
    }
}
