package org.rejoinder.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.rejoinder.problem.FieldError;
import org.rejoinder.problem.Invalid;
import org.rejoinder.repository.Freshness;
import org.rejoinder.repository.UnitOfWork;

/** Sets settings, all that are named or, when one of them is wrong, none. */
@Dependent
public class ChangeSettings {

    private final SettingValues values;
    private final Settings settings;
    private final UnitOfWork unitOfWork;
    private final Freshness freshness;

    @Inject
    ChangeSettings(SettingValues values, Settings settings, UnitOfWork unitOfWork, Freshness freshness) {
        this.values = values;
        this.settings = settings;
        this.unitOfWork = unitOfWork;
        this.freshness = freshness;
    }

    /** The keys are those of {@link Setting}, such as {@code comments.policy}. */
    public void change(Map<String, String> wanted) {
        var errors = new ArrayList<FieldError>();
        var changed = new EnumMap<Setting, String>(Setting.class);
        wanted.forEach((key, value) -> Setting.find(key)
                .ifPresentOrElse(
                        setting -> {
                            if (setting.takes(value)) {
                                changed.put(setting, value);
                            } else {
                                errors.add(new FieldError(key, "takes " + setting.range()));
                            }
                        },
                        () -> errors.add(new FieldError("settings", "has a name that is none of a setting"))));
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        unitOfWork.run(() -> {
            values.put(changed);
            unitOfWork.afterSave(() -> {
                settings.forget();
                freshness.everythingChanged();
            });
        });
    }
}
