package org.rejoinder.text;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The only gate to {@link SafeHtml}: one allow-list, applied until it has nothing left to change. */
final class Sanitiser {

    /** Well-formed HTML is stable after one pass, broken nesting after two or three; what never rests is not worth keeping as markup. */
    private static final int PASSES = 6;

    private static final PolicyFactory WORDS_ONLY = new HtmlPolicyBuilder().toFactory();

    private final PolicyFactory allowList;

    Sanitiser(PolicyFactory allowList) {
        this.allowList = allowList;
    }

    SafeHtml sanitise(String html) {
        var before = html;
        for (int pass = 0; pass < PASSES; pass++) {
            var after = allowList.sanitize(Cleaned.lines(before));
            if (after.equals(before)) {
                return new SafeHtml(after);
            }
            before = after;
        }
        return new SafeHtml(WORDS_ONLY.sanitize(before));
    }
}
