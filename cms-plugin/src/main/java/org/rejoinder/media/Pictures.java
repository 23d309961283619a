package org.rejoinder.media;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.repository.Attachment;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.DatedEntries;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * Keeps the prints in {@code content/media}, where anybody may fetch them who knows the id, and what is known of their
 * pictures in {@code private/media}.
 */
@Store
public class Pictures {

    private static final String PRINTS = "media/";
    private static final String KNOWN = "media/pictures/";
    private static final String DIGESTS = "media/digests/";
    private static final String USES = "media/uses/";

    private final Sessions sessions;

    @Inject
    public Pictures(Sessions sessions) {
        this.sessions = sessions;
    }

    public Optional<Picture> find(String id) {
        return node(id).map(this::picture);
    }

    /** The picture that must be there; an {@link UnknownPicture} otherwise. */
    public Picture get(String id) {
        return find(id).orElseThrow(UnknownPicture::new);
    }

    /** The print of this name, for whoever reads; it is a part of the session. */
    public Optional<Fetched> fetch(String id, String name) {
        return Ids.isId(id)
                ? sessions.content()
                        .child(PRINTS + Ids.sharded(id) + "/" + name)
                        .map(Fetched::new)
                : Optional.empty();
    }

    public long count(boolean unused) {
        return list(unused).count();
    }

    /** At most so many after a position, the newest first. */
    public List<DatedEntries.Entry> page(boolean unused, Optional<String> after, int limit) {
        return list(unused).page(after, true, limit);
    }

    Optional<Picture> ofUpload(String digest) {
        return sessions.hidden()
                .child(DIGESTS + Ids.sharded(digest))
                .flatMap(node -> node.text("rj:id"))
                .flatMap(this::find);
    }

    Picture add(NewPicture upload, PictureWords words, String by, Instant now) {
        var id = Ids.random();
        var prints = sessions.content().folder(PRINTS + Ids.sharded(id));
        for (var print : upload.prints()) {
            var node = prints.add(print.name(), "rj:print");
            Attachment.put(node, print.bytes());
            node.set("rj:tag", print.tag());
            node.set("rj:at", now);
        }
        var node = sessions.hidden().folder(KNOWN + id.substring(0, 2)).add(id, "rj:picture");
        node.set("rj:digest", upload.digest());
        node.set("rj:by", by);
        node.set("rj:uploadedAt", now);
        node.set("rj:sizes", upload.sizes().stream().map(PictureSize::text).toList());
        sessions.hidden().folder(DIGESTS + Ids.sharded(upload.digest())).set("rj:id", id);
        list(false).add(now, id);
        list(true).add(now, id);
        return put(id, words);
    }

    Picture put(String id, PictureWords words) {
        var node = node(id).orElseThrow(UnknownPicture::new);
        node.set("rj:alt", words.alt());
        node.set("rj:caption", words.caption());
        node.set("rj:credit", words.credit());
        node.increase("rj:revision", 1);
        return picture(node);
    }

    void remove(Picture picture) {
        var id = picture.id();
        var node = node(id).orElseThrow(UnknownPicture::new);
        sessions.hidden().child(DIGESTS + Ids.sharded(node.string("rj:digest"))).ifPresent(ContentNode::remove);
        node.remove();
        sessions.content().child(PRINTS + Ids.sharded(id)).ifPresent(ContentNode::remove);
        sessions.hidden().child(USES + Ids.sharded(id)).ifPresent(ContentNode::remove);
        list(false).remove(picture.uploadedAt(), id);
        list(true).remove(picture.uploadedAt(), id);
    }

    /** Notes that an article or an author shows the picture; one that is not there stays so. */
    void addUse(String id, String user) {
        node(id).ifPresent(picture -> {
            var uses = sessions.hidden().folder(USES + Ids.sharded(id));
            if (!uses.hasChildren()) {
                list(true).remove(picture.instant("rj:uploadedAt").orElseThrow(), id);
            }
            uses.folder(Ids.sharded(user));
        });
    }

    void removeUse(String id, String user) {
        var shard = USES + Ids.sharded(id) + "/" + user.substring(0, 2);
        sessions.hidden().child(shard + "/" + user).ifPresent(use -> {
            use.remove();
            var folder = sessions.hidden().at(shard);
            if (!folder.hasChildren()) {
                folder.remove();
            }
            node(id).filter(picture -> !isUsed(id))
                    .ifPresent(picture ->
                            list(true).add(picture.instant("rj:uploadedAt").orElseThrow(), id));
        });
    }

    private boolean isUsed(String id) {
        return sessions.hidden()
                .child(USES + Ids.sharded(id))
                .filter(ContentNode::hasChildren)
                .isPresent();
    }

    private DatedEntries list(boolean unused) {
        return new DatedEntries(sessions.hidden(), unused ? "media/unused" : "media/all");
    }

    private Optional<ContentNode> node(String id) {
        return Ids.isId(id) ? sessions.hidden().child(KNOWN + Ids.sharded(id)) : Optional.empty();
    }

    private Picture picture(ContentNode node) {
        return new Picture(
                node.name(),
                new PictureWords(
                        node.string("rj:alt"),
                        node.text("rj:caption").orElse(null),
                        node.text("rj:credit").orElse(null)),
                node.texts("rj:sizes").stream().map(PictureSize::parse).toList(),
                node.text("rj:by").orElse(null),
                node.instant("rj:uploadedAt").orElseThrow(),
                node.number("rj:revision"),
                isUsed(node.name()));
    }
}
