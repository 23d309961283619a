package org.rejoinder.settings.rest;

import java.util.List;

/** All settings with what they mean. */
public record SettingsJson(List<SettingJson> data) {

    /** One setting: the value in force, the default, what it means and which values it takes. */
    public record SettingJson(String name, String value, String defaultValue, String meaning, String takes) {}
}
