package org.rejoinder.media;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.rejoinder.repository.Attachment;
import org.rejoinder.repository.ContentNode;

/** A print on its way to a reader; to be sent before the session ends. */
public final class Fetched {

    private final ContentNode node;

    Fetched(ContentNode node) {
        this.node = node;
    }

    public String tag() {
        return node.string("rj:tag");
    }

    public Instant at() {
        return node.instant("rj:at").orElseThrow();
    }

    public long length() {
        return Attachment.length(node);
    }

    /** Sends a part of it; an {@link IOException} is the taker's. */
    public void send(long from, long length, OutputStream taker) throws IOException {
        Attachment.copy(node, from, length, taker);
    }
}
