package org.rejoinder.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.rejoinder.http.AddedOrigins;

/** The sites that an admin lets write, by {@code comments.origins}. */
@Dependent
class OriginsSetting implements AddedOrigins {

    private final Settings settings;

    @Inject
    OriginsSetting(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String list() {
        return settings.origins();
    }
}
