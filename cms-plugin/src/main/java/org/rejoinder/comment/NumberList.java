package org.rejoinder.comment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.rejoinder.repository.ContentNode;

/**
 * An ascending list of comment numbers below a node. The first ones are marked on the node itself, as a text with
 * blanks between them, where reading them costs nothing more; the rest in folders of a thousand numbers each: where a
 * number stands follows from itself, so that a page anywhere in a long list costs a page. All numbers in the property are
 * smaller than all in the folders.
 */
final class NumberList {

    private static final int IN_PROPERTY = 1000; // characters: some two hundred numbers
    private static final long FOLDER_SIZE = 1000;
    private static final String NUMBERS = "rj:numbers";

    private final ContentNode owner;
    private final String name;
    private final String property;
    private final String overflow;

    /** The list called {@code name} of {@code owner}, which need not exist yet. */
    NumberList(ContentNode owner, String name) {
        this.owner = owner;
        this.name = name;
        this.property = "rj:" + name;
        this.overflow = property + "Overflow";
    }

    private static String folder(long number) {
        return "%06d".formatted(number / FOLDER_SIZE);
    }

    void add(long number) {
        var first = text(owner, property);
        boolean isBefore = !first.isEmpty() && number < last(first);
        if (isBefore || (first.length() < IN_PROPERTY && !overflows())) {
            insert(owner, property, number);
        } else {
            insert(owner.folder(name + "/" + folder(number)), NUMBERS, number);
            if (!overflows()) {
                owner.mark(overflow, "true");
            }
        }
    }

    private boolean overflows() {
        return owner.marks().flag(overflow);
    }

    private static String text(ContentNode node, String property) {
        return node.marks().text(property).orElse("");
    }

    private static long last(String text) {
        return Long.parseLong(text.substring(text.lastIndexOf(' ') + 1));
    }

    private static List<Long> numbers(ContentNode node, String property) {
        var text = text(node, property);
        var numbers = new ArrayList<Long>();
        for (int from = 0; from < text.length(); ) {
            int blank = text.indexOf(' ', from);
            int end = blank < 0 ? text.length() : blank;
            numbers.add(Long.parseLong(text, from, end, 10));
            from = end + 1;
        }
        return numbers;
    }

    private static void write(ContentNode node, String property, List<Long> numbers) {
        var text = new StringBuilder();
        numbers.forEach(number -> text.append(text.isEmpty() ? "" : " ").append(number));
        node.mark(property, text.isEmpty() ? null : text.toString());
    }

    private static void insert(ContentNode node, String property, long number) {
        var text = text(node, property);
        if (text.isEmpty() || last(text) < number) {
            node.mark(property, text.isEmpty() ? Long.toString(number) : text + " " + number);
            return;
        }
        var numbers = numbers(node, property);
        int place = Collections.binarySearch(numbers, number);
        if (place < 0) {
            numbers.add(-place - 1, number);
            write(node, property, numbers);
        }
    }

    void remove(long number) {
        remove(owner, property, number);
        if (overflows()) {
            owner.child(name + "/" + folder(number)).ifPresent(folder -> remove(folder, NUMBERS, number));
        }
    }

    private static void remove(ContentNode node, String property, long number) {
        var numbers = numbers(node, property);
        if (numbers.remove(number)) {
            write(node, property, numbers);
        }
    }

    /** At most {@code limit} numbers after (or, the newest first, before) a number that need not be in the list. */
    List<Long> next(long from, boolean newestFirst, int limit) {
        var found = new ArrayList<Long>();
        if (newestFirst) {
            beforeInFolders(from, limit, found);
            var first = numbers(owner, property);
            Collections.reverse(first);
            take(first, number -> number < from, limit, found);
        } else {
            take(numbers(owner, property), number -> number > from, limit, found);
            afterInFolders(from, limit, found);
        }
        return found;
    }

    private static void take(List<Long> numbers, Predicate<Long> wanted, int limit, List<Long> found) {
        numbers.stream().filter(wanted).limit(Math.max(0, limit - found.size())).forEach(found::add);
    }

    private void afterInFolders(long from, int limit, List<Long> found) {
        if (found.size() == limit || !overflows()) {
            return;
        }
        owner.child(name).ifPresent(list -> {
            for (var folder : list.childNames()) {
                if (found.size() < limit && folder.compareTo(folder(from)) >= 0) {
                    take(numbers(list.at(folder), NUMBERS), number -> number > from, limit, found);
                }
            }
        });
    }

    private void beforeInFolders(long from, int limit, List<Long> found) {
        if (!overflows()) {
            return;
        }
        owner.child(name).ifPresent(list -> {
            var folders = new ArrayList<>(list.childNames());
            Collections.reverse(folders);
            for (var folder : folders) {
                if (found.size() < limit && folder.compareTo(folder(from)) <= 0) {
                    var numbers = numbers(list.at(folder), NUMBERS);
                    Collections.reverse(numbers);
                    take(numbers, number -> number < from, limit, found);
                }
            }
        });
    }
}
