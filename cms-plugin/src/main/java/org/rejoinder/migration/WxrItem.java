package org.rejoinder.migration;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An item of the export: a post, page, attachment, menu entry or anything else that WordPress keeps as a post. */
record WxrItem(
        String id,
        String type,
        String status,
        String title,
        String link,
        String slug,
        String creator,
        String content,
        String excerpt,
        String password,
        boolean commentsOpen,
        Optional<Instant> date,
        Optional<Instant> modified,
        String attachmentUrl,
        List<WxrTerm> terms,
        Map<String, String> meta,
        List<WxrComment> comments) {

    static WxrItem of(XmlElement element) {
        return new WxrItem(
                element.text("wp:post_id"),
                element.text("wp:post_type"),
                element.text("wp:status"),
                element.text("title"),
                element.text("link"),
                element.text("wp:post_name"),
                element.text("dc:creator"),
                element.text("content:encoded"),
                element.text("excerpt:encoded"),
                element.text("wp:post_password"),
                element.text("wp:comment_status").equals("open"),
                WxrDates.of(element.text("wp:post_date_gmt"), element.text("wp:post_date")),
                WxrDates.of(element.text("wp:post_modified_gmt"), element.text("wp:post_modified")),
                element.text("wp:attachment_url"),
                element.children("category").map(WxrTerm::of).toList(),
                meta(element, "wp:postmeta"),
                element.children("wp:comment").map(WxrComment::of).toList());
    }

    boolean isPost() {
        return type.equals("post");
    }

    /** The attachment that is the post's picture. */
    Optional<String> pictureId() {
        return Optional.ofNullable(meta.get("_thumbnail_id")).filter(id -> !id.isEmpty());
    }

    static Map<String, String> meta(XmlElement element, String name) {
        var meta = new HashMap<String, String>();
        element.children(name)
                .forEach(entry -> meta.putIfAbsent(entry.text("wp:meta_key"), entry.text("wp:meta_value")));
        return Map.copyOf(meta);
    }
}
