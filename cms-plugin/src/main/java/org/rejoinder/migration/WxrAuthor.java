package org.rejoinder.migration;

/** A user of the exported site who wrote something; {@code byline} and {@code url} are additions of our own namespace. */
record WxrAuthor(String id, String login, String email, String displayName, String byline, String url) {

    static WxrAuthor of(XmlElement element) {
        return new WxrAuthor(
                element.text("wp:author_id"),
                element.text("wp:author_login"),
                element.text("wp:author_email"),
                element.text("wp:author_display_name"),
                element.text("rejoinder:byline"),
                element.text("rejoinder:url"));
    }
}
