package org.rejoinder.migration;

/** A tag of the exported site. */
record WxrTag(String slug, String name) {

    static WxrTag of(XmlElement element) {
        return new WxrTag(element.text("wp:tag_slug"), element.text("wp:tag_name"));
    }
}
