package org.rejoinder.comment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rejoinder.repository.ContentNode;

/**
 * An ascending list of comment numbers below a node, in folders of a thousand numbers each: where a number stands follows
 * from itself, so that a page anywhere in a long list costs a page.
 */
final class NumberList {

    private static final long FOLDER_SIZE = 1000;
    private static final String NUMBERS = "rj:numbers";

    private final ContentNode owner;
    private final String name;

    /** The list called {@code name} below {@code owner}, which need not exist yet. */
    NumberList(ContentNode owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    private static String folder(long number) {
        return "%06d".formatted(number / FOLDER_SIZE);
    }

    void add(long number) {
        var folder = owner.folder(name + "/" + folder(number));
        var numbers = new ArrayList<>(folder.numbers(NUMBERS));
        int place = Collections.binarySearch(numbers, number);
        if (place < 0) {
            numbers.add(-place - 1, number);
            folder.setNumbers(NUMBERS, numbers);
        }
    }

    void remove(long number) {
        owner.child(name + "/" + folder(number)).ifPresent(folder -> {
            var numbers = new ArrayList<>(folder.numbers(NUMBERS));
            if (numbers.remove(number)) {
                folder.setNumbers(NUMBERS, numbers);
            }
        });
    }

    /** At most {@code limit} numbers after (or, the newest first, before) a number that need not be in the list. */
    List<Long> next(long from, boolean newestFirst, int limit) {
        return owner.child(name)
                .map(list -> newestFirst ? before(list, from, limit) : after(list, from, limit))
                .orElse(List.of());
    }

    private static List<Long> after(ContentNode list, long from, int limit) {
        var found = new ArrayList<Long>();
        for (var folder : list.childNames()) {
            if (found.size() == limit) {
                break;
            }
            if (folder.compareTo(folder(from)) >= 0) {
                list.at(folder).numbers(NUMBERS).stream()
                        .filter(number -> number > from)
                        .limit(limit - found.size())
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static List<Long> before(ContentNode list, long from, int limit) {
        var found = new ArrayList<Long>();
        var folders = new ArrayList<>(list.childNames());
        Collections.reverse(folders);
        for (var folder : folders) {
            if (found.size() == limit) {
                break;
            }
            if (folder.compareTo(folder(from)) <= 0) {
                var numbers = new ArrayList<>(list.at(folder).numbers(NUMBERS));
                Collections.reverse(numbers);
                numbers.stream()
                        .filter(number -> number < from)
                        .limit(limit - found.size())
                        .forEach(found::add);
            }
        }
        return found;
    }
}
