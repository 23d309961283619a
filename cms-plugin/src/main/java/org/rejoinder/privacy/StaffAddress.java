package org.rejoinder.privacy;

import org.rejoinder.problem.Problem;

/** The address is one that the site itself writes to: an author's, or one that the settings name. */
public final class StaffAddress extends Problem {

    private static final long serialVersionUID = 1;

    public StaffAddress(String where) {
        super(
                Kind.CONFLICT,
                "staff-address",
                "This address is still in use by the staff: %s. Take it out there first.".formatted(where));
    }
}
