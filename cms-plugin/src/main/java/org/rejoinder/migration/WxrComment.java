package org.rejoinder.migration;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A comment of the exported site; {@code approved} is 1, 0, spam or trash, a {@code parent} of 0 is none. */
record WxrComment(
        String id,
        String author,
        String email,
        String url,
        String ip,
        Optional<Instant> date,
        String content,
        String approved,
        String type,
        String parent,
        String userId,
        Map<String, String> meta) {

    static WxrComment of(XmlElement element) {
        return new WxrComment(
                element.text("wp:comment_id"),
                element.text("wp:comment_author"),
                element.text("wp:comment_author_email"),
                element.text("wp:comment_author_url"),
                element.text("wp:comment_author_IP"),
                WxrDates.of(element.text("wp:comment_date_gmt"), element.text("wp:comment_date")),
                element.text("wp:comment_content"),
                element.text("wp:comment_approved"),
                element.text("wp:comment_type"),
                element.text("wp:comment_parent"),
                element.text("wp:comment_user_id"),
                WxrItem.meta(element, "wp:commentmeta"));
    }

    /** What a person wrote; pingbacks and trackbacks are what another site's software sends. */
    boolean isByPerson() {
        return type.isEmpty() || type.equals("comment");
    }

    boolean isVisible() {
        return isByPerson() && approved.equals("1");
    }

    boolean isReply() {
        return !parent.isEmpty() && !parent.equals("0");
    }
}
