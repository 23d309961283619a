package org.rejoinder.migration;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a small export holds. */
final class WxrCollector implements WxrVisitor {

    final List<String> sites = new ArrayList<>();
    final List<WxrAuthor> authors = new ArrayList<>();
    final List<WxrCategory> categories = new ArrayList<>();
    final List<WxrTag> tags = new ArrayList<>();
    final List<WxrItem> items = new ArrayList<>();
    final List<WxrItem> tooLarge = new ArrayList<>();

    @Override
    public void site(String baseUrl) {
        sites.add(baseUrl);
    }

    @Override
    public void author(WxrAuthor author) {
        authors.add(author);
    }

    @Override
    public void category(WxrCategory category) {
        categories.add(category);
    }

    @Override
    public void tag(WxrTag tag) {
        tags.add(tag);
    }

    @Override
    public void item(WxrItem item) {
        items.add(item);
    }

    @Override
    public void tooLarge(WxrItem item) {
        tooLarge.add(item);
    }
}
