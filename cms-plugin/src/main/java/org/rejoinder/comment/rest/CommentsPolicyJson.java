package org.rejoinder.comment.rest;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.comment.ArticlePolicy;
import org.rejoinder.problem.FieldError;
import org.rejoinder.problem.Invalid;
import org.rejoinder.settings.Setting;

/** How one article takes comments; what is left out is as the site has it. */
public record CommentsPolicyJson(
        @Nullable String policy,
        @Nullable Integer closeAfterDays,
        @Nullable Integer depth,
        @Nullable Integer links,
        @Nullable Integer length,
        @Nullable Integer editWindowMinutes,
        @JsonbProperty("notify") @Nullable String letters) {

    static CommentsPolicyJson of(ArticlePolicy policy) {
        var own = policy.own();
        return new CommentsPolicyJson(
                own.get(Setting.COMMENTS_POLICY),
                number(own, Setting.COMMENTS_CLOSE_AFTER_DAYS),
                number(own, Setting.COMMENTS_DEPTH),
                number(own, Setting.COMMENTS_LINKS),
                number(own, Setting.COMMENTS_LENGTH),
                number(own, Setting.COMMENTS_EDIT_WINDOW_MINUTES),
                own.get(Setting.COMMENTS_NOTIFY));
    }

    private static @Nullable Integer number(Map<Setting, String> own, Setting setting) {
        var value = own.get(setting);
        return value == null ? null : Integer.valueOf(value);
    }

    /** Complains of all that is wrong at once. */
    ArticlePolicy toPolicy() {
        var own = new EnumMap<Setting, String>(Setting.class);
        give(own, Setting.COMMENTS_POLICY, policy);
        give(own, Setting.COMMENTS_CLOSE_AFTER_DAYS, closeAfterDays);
        give(own, Setting.COMMENTS_DEPTH, depth);
        give(own, Setting.COMMENTS_LINKS, links);
        give(own, Setting.COMMENTS_LENGTH, length);
        give(own, Setting.COMMENTS_EDIT_WINDOW_MINUTES, editWindowMinutes);
        give(own, Setting.COMMENTS_NOTIFY, letters);
        List<FieldError> errors = new ArrayList<>();
        own.forEach((setting, value) -> {
            if (!setting.takes(value)) {
                errors.add(new FieldError(ArticlePolicy.member(setting), "takes " + setting.range()));
            }
        });
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new ArticlePolicy(own);
    }

    private static void give(Map<Setting, String> own, Setting setting, @Nullable Object value) {
        if (value != null) {
            own.put(setting, value.toString());
        }
    }
}
