package org.rejoinder.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.privacy.PersonErased;
import org.rejoinder.privacy.StaffAddress;

/** Refuses to forget somebody whom the settings name. */
@Dependent
public class KeepStaff {

    private final SettingValues values;

    @Inject
    KeepStaff(SettingValues values) {
        this.values = values;
    }

    public void on(@Observes PersonErased event) {
        var told = Setting.addresses(values.all().getOrDefault(Setting.MODERATION_NOTIFY, ""));
        if (told.stream()
                .flatMap(text -> EmailAddress.find(text).stream())
                .anyMatch(address -> address.folded().equals(event.address().folded()))) {
            throw new StaffAddress("the setting '" + Setting.MODERATION_NOTIFY.key() + "' names it");
        }
    }
}
