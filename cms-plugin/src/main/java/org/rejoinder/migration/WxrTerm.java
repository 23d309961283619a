package org.rejoinder.migration;

/** A category or tag as an item names it; {@code domain} is {@code category}, {@code post_tag} or another taxonomy. */
record WxrTerm(String domain, String slug, String name) {

    static WxrTerm of(XmlElement element) {
        return new WxrTerm(element.attribute("domain"), element.attribute("nicename"), element.text());
    }

    boolean isCategory() {
        return domain.equals("category");
    }

    boolean isTag() {
        return domain.equals("post_tag");
    }
}
