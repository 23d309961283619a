package org.rejoinder.comment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.rejoinder.repository.ContentNode;

/**
 * An ascending list of comment numbers below a node. The first ones stand in a property of the node itself, where reading
 * them costs nothing more; the rest in folders of a thousand numbers each: where a number stands follows from itself, so
 * that a page anywhere in a long list costs a page. All numbers in the property are smaller than all in the folders.
 */
final class NumberList {

    private static final int IN_PROPERTY = 200;
    private static final long FOLDER_SIZE = 1000;
    private static final String NUMBERS = "rj:numbers";

    private final ContentNode owner;
    private final String name;
    private final String property;

    /** The list called {@code name} of {@code owner}, which need not exist yet. */
    NumberList(ContentNode owner, String name) {
        this.owner = owner;
        this.name = name;
        this.property = "rj:" + name;
    }

    private static String folder(long number) {
        return "%06d".formatted(number / FOLDER_SIZE);
    }

    void add(long number) {
        var first = owner.numbers(property);
        boolean isBefore = !first.isEmpty() && number < first.get(first.size() - 1);
        if (isBefore || (first.size() < IN_PROPERTY && owner.child(name).isEmpty())) {
            insert(owner, property, number);
        } else {
            insert(owner.folder(name + "/" + folder(number)), NUMBERS, number);
        }
    }

    private static void insert(ContentNode node, String property, long number) {
        var numbers = new ArrayList<>(node.numbers(property));
        int place = Collections.binarySearch(numbers, number);
        if (place < 0) {
            numbers.add(-place - 1, number);
            node.setNumbers(property, numbers);
        }
    }

    void remove(long number) {
        remove(owner, property, number);
        owner.child(name + "/" + folder(number)).ifPresent(folder -> remove(folder, NUMBERS, number));
    }

    private static void remove(ContentNode node, String property, long number) {
        var numbers = new ArrayList<>(node.numbers(property));
        if (numbers.remove(number)) {
            node.setNumbers(property, numbers);
        }
    }

    /** At most {@code limit} numbers after (or, the newest first, before) a number that need not be in the list. */
    List<Long> next(long from, boolean newestFirst, int limit) {
        var found = new ArrayList<Long>();
        if (newestFirst) {
            beforeInFolders(from, limit, found);
            var first = new ArrayList<>(owner.numbers(property));
            Collections.reverse(first);
            take(first, number -> number < from, limit, found);
        } else {
            take(owner.numbers(property), number -> number > from, limit, found);
            afterInFolders(from, limit, found);
        }
        return found;
    }

    private static void take(List<Long> numbers, Predicate<Long> wanted, int limit, List<Long> found) {
        numbers.stream().filter(wanted).limit(Math.max(0, limit - found.size())).forEach(found::add);
    }

    private void afterInFolders(long from, int limit, List<Long> found) {
        if (found.size() == limit) {
            return;
        }
        owner.child(name).ifPresent(list -> {
            for (var folder : list.childNames()) {
                if (found.size() < limit && folder.compareTo(folder(from)) >= 0) {
                    take(list.at(folder).numbers(NUMBERS), number -> number > from, limit, found);
                }
            }
        });
    }

    private void beforeInFolders(long from, int limit, List<Long> found) {
        owner.child(name).ifPresent(list -> {
            var folders = new ArrayList<>(list.childNames());
            Collections.reverse(folders);
            for (var folder : folders) {
                if (found.size() < limit && folder.compareTo(folder(from)) <= 0) {
                    var numbers = new ArrayList<>(list.at(folder).numbers(NUMBERS));
                    Collections.reverse(numbers);
                    take(numbers, number -> number < from, limit, found);
                }
            }
        });
    }
}
