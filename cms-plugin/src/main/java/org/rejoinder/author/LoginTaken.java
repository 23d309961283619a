package org.rejoinder.author;

import org.rejoinder.problem.Problem;

/** Another author has that login; one person cannot write as two without saying as whom. */
public final class LoginTaken extends Problem {

    LoginTaken() {
        super(Kind.CONFLICT, "login-taken", "Another author has this login.");
    }
}
