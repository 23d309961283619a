package org.rejoinder.media;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;
import org.rejoinder.text.SafeHtml;

/**
 * Knows which article, and which author, shows which pictures. They say so whenever they are saved or published, in the
 * same unit of work; so nobody ever has to look through them.
 */
@Store
public class PictureUses {

    /** In which copy of an article a picture is: what its editors work on, or what readers see. */
    public enum Copy {
        WORKING("rj:working"),
        PUBLISHED("rj:published");

        private final String property;

        Copy(String property) {
            this.property = property;
        }
    }

    private static final String USERS = "media/users/";
    private static final String ADDRESS = "/media/([0-9a-z]{16})/[0-9]{1,4}\\.(?:jpg|png)";
    private static final Pattern IN_BODY = Pattern.compile("<img[^>]{0,2000}?\\ssrc=\"[^\"]{0,200}?" + ADDRESS + "\"");
    private static final Pattern AT_THE_END = Pattern.compile(ADDRESS + "$");

    private final Sessions sessions;
    private final Pictures pictures;

    @Inject
    public PictureUses(Sessions sessions, Pictures pictures) {
        this.sessions = sessions;
        this.pictures = pictures;
    }

    /** The copy of the article shows this picture, those in its text, and no others. */
    public void shows(String article, Copy copy, @Nullable String picture, SafeHtml body) {
        var shown = new TreeSet<String>();
        if (picture != null) {
            shown.add(picture);
        }
        IN_BODY.matcher(body.value()).results().map(found -> found.group(1)).forEach(shown::add);
        set(article, copy, shown);
    }

    /** The author is shown by the picture of this address, if it is one of ours, and by no other. */
    public void ofAuthor(String slug, String address) {
        var found = AT_THE_END.matcher(address);
        set("author-" + slug, Copy.PUBLISHED, found.find() ? Set.of(found.group(1)) : Set.of());
    }

    /** There is no such copy of the article any more. */
    public void showsNothing(String article, Copy copy) {
        set(article, copy, Set.of());
    }

    private void set(String user, Copy copy, Set<String> shown) {
        var known = sessions.hidden().child(USERS + Ids.sharded(user));
        if (known.isEmpty() && shown.isEmpty()) {
            return;
        }
        var node = known.orElseGet(() -> sessions.hidden().folder(USERS + Ids.sharded(user)));
        var before = all(node);
        node.set(copy.property, List.copyOf(shown));
        var after = all(node);
        before.stream().filter(id -> !after.contains(id)).forEach(id -> pictures.removeUse(id, user));
        after.stream().filter(id -> !before.contains(id)).forEach(id -> pictures.addUse(id, user));
        if (after.isEmpty()) {
            node.remove();
        }
    }

    private static Set<String> all(ContentNode node) {
        var all = new TreeSet<String>();
        for (var copy : Copy.values()) {
            all.addAll(node.texts(copy.property));
        }
        return all;
    }
}
