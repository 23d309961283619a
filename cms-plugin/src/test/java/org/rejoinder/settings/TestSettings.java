package org.rejoinder.settings;

import java.util.Map;
import org.rejoinder.repository.TestRepository;

/** Settings without a container. */
public final class TestSettings {

    public final Settings settings;
    public final SigningKey signingKey;
    public final KeepStaff keepStaff;
    private final ChangeSettings changeSettings;

    public TestSettings(TestRepository repository) {
        var values = new SettingValues(repository.sessions());
        settings = new Settings(values, repository.reads);
        signingKey = new SigningKey(new SigningKeys(repository.sessions()), repository.reads, repository.unitOfWork);
        keepStaff = new KeepStaff(values);
        changeSettings = new ChangeSettings(values, settings, repository.unitOfWork, repository.freshness);
    }

    public void set(Map<String, String> values) {
        changeSettings.change(values);
    }
}
