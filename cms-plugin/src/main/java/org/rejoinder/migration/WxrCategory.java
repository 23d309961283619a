package org.rejoinder.migration;

/** A category of the exported site; its parent is named by its slug, or empty. */
record WxrCategory(String slug, String parent, String name, String description) {

    static WxrCategory of(XmlElement element) {
        return new WxrCategory(
                element.text("wp:category_nicename"),
                element.text("wp:category_parent"),
                element.text("wp:cat_name"),
                element.text("wp:category_description"));
    }

    WxrCategory atTop() {
        return new WxrCategory(slug, "", name, description);
    }
}
