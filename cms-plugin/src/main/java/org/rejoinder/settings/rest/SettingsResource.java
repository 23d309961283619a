package org.rejoinder.settings.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rejoinder.audit.Audit;
import org.rejoinder.http.Caller;
import org.rejoinder.problem.Invalid;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.settings.ChangeSettings;
import org.rejoinder.settings.Setting;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.rest.SettingsJson.SettingJson;

/** What a site admin sees and sets. */
@RequestScoped
@Path("admin/settings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SettingsResource {

    @Inject
    Settings settings;

    @Inject
    ChangeSettings changeSettings;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    UnitOfWork unitOfWork;

    @GET
    public SettingsJson settings() {
        var values = settings.all();
        return new SettingsJson(Arrays.stream(Setting.values())
                .map(setting -> new SettingJson(
                        setting.key(),
                        values.getOrDefault(setting, setting.otherwise()),
                        setting.otherwise(),
                        setting.meaning(),
                        setting.range()))
                .toList());
    }

    @PUT
    public SettingsJson change(ChangedSettingsJson json) {
        var wanted = new LinkedHashMap<String, String>();
        for (var value : json.data()) {
            if (value.name() == null || value.value() == null) {
                throw new Invalid("data", "needs the name and the value of each setting");
            }
            if (wanted.put(value.name(), value.value()) != null) {
                throw new Invalid("data", "names a setting twice");
            }
        }
        var before = settings.all();
        unitOfWork.run(() -> {
            changeSettings.change(wanted);
            wanted.forEach((name, value) -> note(name, before, value));
        });
        return settings();
    }

    /** What was changed to what; addresses are nobody's business here. */
    private void note(String name, Map<Setting, String> before, String value) {
        Setting.find(name)
                .map(setting -> before.getOrDefault(setting, setting.otherwise()))
                .filter(was -> !was.equals(value))
                .ifPresent(was -> audit.note(
                        caller.name(),
                        "setting.changed",
                        (was + value).contains("@") ? name : "%s: '%s', was '%s'".formatted(name, value, was)));
    }
}
