package org.rejoinder.migration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What has to be known of a file before its first item can be filed: who wrote, which categories there are, which
 * attachments are pictures of articles. What posts name and nothing declares is entered too.
 */
final class WxrOutline extends WxrSilence {

    private String site = "";
    private final Map<String, WxrAuthor> authors = new LinkedHashMap<>();
    private final Map<String, WxrCategory> categories = new LinkedHashMap<>();
    private final Set<String> pictureIds = new HashSet<>();
    private long itemsAndComments;

    @Override
    public void site(String baseUrl) {
        site = baseUrl;
    }

    @Override
    public void author(WxrAuthor author) {
        authors.put(author.login(), author);
    }

    @Override
    public void category(WxrCategory category) {
        categories.put(category.slug(), category);
    }

    @Override
    public void item(WxrItem item) {
        itemsAndComments += 1 + item.comments().size();
        if (!item.isPost()) {
            return;
        }
        var login = item.creator();
        if (!login.isEmpty()) {
            authors.putIfAbsent(login, new WxrAuthor("", login, "", login, "", ""));
        }
        item.terms().stream()
                .filter(WxrTerm::isCategory)
                .forEach(
                        term -> categories.putIfAbsent(term.slug(), new WxrCategory(term.slug(), "", term.name(), "")));
        item.pictureId().ifPresent(pictureIds::add);
    }

    @Override
    public void tooLarge(WxrItem item) {
        item(item);
    }

    /** How many things there are of which the account will tell. */
    long things() {
        return authors.size() + categories.size() + itemsAndComments;
    }

    String site() {
        return site;
    }

    Map<String, WxrAuthor> authors() {
        return authors;
    }

    Set<String> pictureIds() {
        return pictureIds;
    }

    /** Every category after its parent; one that is its own ancestor, or whose parent is nowhere, stands at the top. */
    Map<String, WxrCategory> categoriesParentsFirst() {
        var ordered = new LinkedHashMap<String, WxrCategory>();
        for (var category : categories.values()) {
            enter(category, ordered, new HashSet<>());
        }
        return ordered;
    }

    private void enter(WxrCategory category, Map<String, WxrCategory> ordered, Set<String> path) {
        if (ordered.containsKey(category.slug()) || !path.add(category.slug())) {
            return;
        }
        var parent = categories.get(category.parent());
        if (parent != null) {
            enter(parent, ordered, path);
        }
        ordered.putIfAbsent(category.slug(), ordered.containsKey(category.parent()) ? category : category.atTop());
    }

    /** The attachments that are pictures of articles, as a second reading of the file finds them. */
    static final class Pictures extends WxrSilence {

        private final Set<String> wanted;
        private final Map<String, WxrItem> found = new HashMap<>();

        Pictures(Set<String> wanted) {
            this.wanted = wanted;
        }

        @Override
        public void item(WxrItem item) {
            if (item.type().equals("attachment") && wanted.contains(item.id())) {
                found.put(item.id(), item);
            }
        }

        Map<String, WxrItem> found() {
            return found;
        }
    }
}
