package org.rejoinder.settings;

/**
 * What feeds give.
 *
 * @param full whole texts, not just a few sentences
 * @param items the most that a feed tells of
 */
public record FeedSettings(boolean full, int items) {}
