package org.rejoinder.http;

import java.util.List;
import org.rejoinder.problem.FieldError;

/** A body with rules beyond those of its annotations, so that its writer hears of everything that is wrong at once. */
@FunctionalInterface
public interface Checked {

    /** What is wrong with members that are there, each by its name in the JSON. */
    List<FieldError> mistakes();
}
