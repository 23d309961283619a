package org.rejoinder.migration;

/** What became of one thing of an imported file. */
public enum Outcome {
    IMPORTED,
    UNCHANGED,
    SKIPPED,
    FAILED
}
