package org.rejoinder.category;

import java.util.List;

/**
 * A category is about to move, so its articles will soon be in these categories as well. Told on the caller's own thread
 * and outside of any unit of work, so that there is time to bring along what is too much for one save.
 */
public record CategoryMoving(String slug, List<String> into) {}
