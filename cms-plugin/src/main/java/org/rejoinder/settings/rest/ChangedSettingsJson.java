package org.rejoinder.settings.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The settings to be changed; those that are not named stay as they are. */
public record ChangedSettingsJson(
        @NotNull(message = "must be there") @Size(min = 1, max = 100, message = "must have 1 to 100 settings")
        List<ValueJson> data) {

    /** A setting's name and the value it is to have. */
    public record ValueJson(String name, String value) {}
}
