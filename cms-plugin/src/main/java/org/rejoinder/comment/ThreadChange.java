package org.rejoinder.comment;

/**
 * Something that readers of a thread have been able to see since.
 *
 * @param id counts the changes of this thread
 * @param number of the comment
 * @param comment its id
 */
public record ThreadChange(long id, Kind kind, long number, String comment) {

    /** What has happened. */
    public enum Kind {
        APPROVED('a'),
        EDITED('e'),
        REMOVED('r');

        final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        static Kind of(char letter) {
            return letter == 'a' ? APPROVED : letter == 'e' ? EDITED : REMOVED;
        }
    }
}
