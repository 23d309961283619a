package org.rejoinder.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Walks once through the parts of a mail and hands each body to {@link MailBodies}, as a stream. */
final class MailWalk {

    static final int MAX_PARTS = 500;
    static final int MAX_NESTING = 20;
    private static final int LONGEST_BOUNDARY = 1000;

    private static final MimeConfig ANYTHING = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .build();

    private final MimeTokenStream tokens = new MimeTokenStream(ANYTHING);
    private final MailBodies bodies = new MailBodies();
    private final Deque<Container> open = new ArrayDeque<>();
    private final Headers top = new Headers();
    private Headers header = top;
    private int parts;

    /** A multipart; the readable parts that it has had so far, one entry for each of its children. */
    private record Container(boolean alternative, boolean skipped, List<List<TextPart>> children) {

        static Container of(boolean alternative, boolean skipped) {
            return new Container(alternative, skipped, new ArrayList<>());
        }

        List<TextPart> chosen() {
            return alternative
                    ? best()
                    : children.stream().flatMap(List::stream).toList();
        }

        /** The plain one of several forms of the same, or the last that says anything. */
        private List<TextPart> best() {
            List<TextPart> last = List.of();
            for (var child : children) {
                boolean says = child.stream().anyMatch(part -> !part.content().isBlank());
                if (says && child.stream().noneMatch(TextPart::html)) {
                    return child;
                }
                last = says ? child : last;
            }
            return last;
        }
    }

    private MailWalk() {
        open.push(Container.of(false, false));
    }

    static MailWalk through(InputStream raw) throws IOException {
        var walk = new MailWalk();
        walk.tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        walk.tokens.parse(raw);
        while (walk.parts <= MAX_PARTS && walk.next()) {
            walk.handle();
        }
        return walk;
    }

    Headers top() {
        return top;
    }

    MailBodies bodies() {
        return bodies;
    }

    /** What can be read, the parts that were not closed included. */
    List<TextPart> texts() {
        while (open.size() > 1) {
            close();
        }
        return open.element().chosen();
    }

    /** A mail so broken that the parser gives up has ended there. */
    private boolean next() throws IOException {
        try {
            return tokens.next() != EntityState.T_END_OF_STREAM;
        } catch (MimeException | IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private void handle() throws IOException {
        switch (tokens.getState()) {
            case T_START_BODYPART -> header = new Headers();
            case T_FIELD -> header.add(tokens.getField());
            case T_START_MULTIPART -> open();
            case T_PREAMBLE -> preamble();
            case T_BODY -> body(header);
            case T_END_MULTIPART -> close();
            default -> {
                // the ends of headers, parts and messages say nothing new
            }
        }
    }

    private void open() throws IOException {
        var descriptor = tokens.getBodyDescriptor();
        var boundary = descriptor.getBoundary();
        boolean readable = boundary != null && boundary.length() <= LONGEST_BOUNDARY && open.size() <= MAX_NESTING;
        open.push(Container.of(descriptor.getSubType().equalsIgnoreCase("alternative"), !readable));
        if (!readable) {
            add(bodies.text(tokens.getInputStream(), header));
            bodies.skip(tokens.getInputStream());
        }
    }

    /** What stands before the first part is for readers without MIME, unless no part ever comes. */
    private void preamble() throws IOException {
        if (!open.element().skipped()) {
            bodies.preamble(tokens.getInputStream(), header);
        }
    }

    private void body(Headers of) throws IOException {
        parts++;
        add(bodies.read(tokens.getDecodedInputStream(), of, tokens.getBodyDescriptor()));
    }

    private void add(List<TextPart> texts) {
        open.element().children().add(texts);
    }

    private void close() {
        if (open.size() > 1) {
            var closed = open.pop();
            add(closed.chosen());
        }
    }
}
