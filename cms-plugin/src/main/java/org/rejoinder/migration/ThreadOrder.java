package org.rejoinder.migration;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The comments of one post by their dates, each after the one it answers, however they stand in the file. A comment
 * whose parent is nowhere, or not to be seen, or its own reply, becomes a root.
 */
final class ThreadOrder {

    private static final Comparator<WxrComment> BY_DATE = Comparator.comparing(
                    (WxrComment comment) -> comment.date().orElse(Instant.EPOCH))
            .thenComparing(WxrComment::id, Comparator.comparing(String::length).thenComparing(id -> id));

    private final Map<String, WxrComment> byId = new LinkedHashMap<>();
    private final Set<String> loose = new HashSet<>();

    ThreadOrder(List<WxrComment> comments) {
        comments.stream().sorted(BY_DATE).forEach(comment -> byId.putIfAbsent(comment.id(), comment));
    }

    List<WxrComment> ordered() {
        var ordered = new LinkedHashMap<String, WxrComment>();
        for (var comment : byId.values()) {
            var lineage = new ArrayDeque<WxrComment>();
            var path = new HashSet<String>();
            for (var next = Optional.of(comment);
                    next.isPresent() && !ordered.containsKey(next.get().id()); ) {
                var current = next.get();
                lineage.push(current);
                path.add(current.id());
                next = parent(current);
                if (next.isPresent() && path.contains(next.get().id())) {
                    loose.add(current.id());
                    next = Optional.empty();
                }
            }
            lineage.forEach(each -> ordered.put(each.id(), each));
        }
        return new ArrayList<>(ordered.values());
    }

    /** The comment it answers, if readers see that one. */
    Optional<WxrComment> parent(WxrComment comment) {
        return loose.contains(comment.id())
                ? Optional.empty()
                : Optional.ofNullable(byId.get(comment.parent())).filter(WxrComment::isVisible);
    }
}
