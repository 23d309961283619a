package org.rejoinder.settings;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/** Keeps the settings that are not at their defaults. */
@Store
class SettingValues {

    private static final String FOLDER = "settings";

    private final Sessions sessions;

    @Inject
    SettingValues(Sessions sessions) {
        this.sessions = sessions;
    }

    Map<Setting, String> all() {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            values.put(setting, setting.otherwise());
        }
        sessions.hidden().child(FOLDER).ifPresent(folder -> {
            for (var setting : Setting.values()) {
                folder.text(setting.key()).filter(setting::takes).ifPresent(value -> values.put(setting, value));
            }
        });
        return values;
    }

    void put(Map<Setting, String> changed) {
        var folder = sessions.hidden().folder(FOLDER);
        changed.forEach(
                (setting, value) -> folder.set(setting.key(), value.equals(setting.otherwise()) ? null : value));
    }
}
