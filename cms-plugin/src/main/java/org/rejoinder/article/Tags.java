package org.rejoinder.article;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;
import org.rejoinder.text.Slug;

/** Keeps the tags that published articles have, {@code content/tags/<xx>/<slug>}; those of drafts nobody may see. */
@Store
public class Tags {

    private static final String TAGS = "tags";

    private final Sessions sessions;

    @Inject
    public Tags(Sessions sessions) {
        this.sessions = sessions;
    }

    public Optional<Tag> find(String slug) {
        return Slug.find(slug)
                .flatMap(valid -> sessions.content().child(TAGS + "/" + sharded(valid.value())))
                .map(Tags::tag);
    }

    /** At most so many, those whose slugs come after one; an empty one is before all. */
    public List<Tag> after(String slug, int limit) {
        var found = new ArrayList<Tag>();
        var top = sessions.content().child(TAGS);
        for (var shard : top.map(ContentNode::childNames).orElse(List.of())) {
            if (found.size() < limit && (slug.isEmpty() || shard.compareTo(shard(slug)) >= 0)) {
                var folder = top.orElseThrow().at(shard);
                folder.childNames().stream()
                        .filter(name -> name.compareTo(slug) > 0)
                        .limit(limit - found.size())
                        .forEach(name -> found.add(tag(folder.at(name))));
            }
        }
        return found;
    }

    /** Sees that there are these tags, and calls them what they were called first. */
    List<Tag> keep(List<Tag> tags) {
        return tags.stream()
                .map(tag -> find(tag.slug()).orElseGet(() -> {
                    var folder = sessions.content().folder(TAGS + "/" + shard(tag.slug()));
                    folder.add(tag.slug(), "rj:tag").set("rj:name", tag.name());
                    return tag;
                }))
                .toList();
    }

    void remove(Tag tag) {
        var top = sessions.content().at(TAGS);
        top.at(sharded(tag.slug())).remove();
        DatedFolder.removeEmptied(top, shard(tag.slug()));
    }

    private static Tag tag(ContentNode node) {
        return new Tag(node.name(), node.string("rj:name"));
    }

    private static String sharded(String slug) {
        return shard(slug) + "/" + slug;
    }

    /** The first two characters: shards sort as the slugs in them do. */
    private static String shard(String slug) {
        int characters = Math.min(2, slug.codePointCount(0, slug.length()));
        return slug.substring(0, slug.offsetByCodePoints(0, characters));
    }
}
