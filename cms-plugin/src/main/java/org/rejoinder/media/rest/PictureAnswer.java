package org.rejoinder.media.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rejoinder.http.EntityTags;
import org.rejoinder.media.Fetched;

/** Answers a request for a picture by RFC 9110: whole, in parts, or with leave to show the copy that is there. */
final class PictureAnswer {

    private static final String LINE = "\r\n";

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    PictureAnswer(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** An {@link UncheckedIOException} when who asked has gone. */
    boolean send(Fetched print, String type) {
        try {
            describe(print);
            var ifMatch = request.getHeader("If-Match");
            if (ifMatch != null && !EntityTags.namesStrongly(ifMatch, print.tag())) {
                response.setStatus(HttpServletResponse.SC_PRECONDITION_FAILED);
            } else if (isKnown(print)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            } else {
                sendBody(print, type);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(Fetched print) {
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("ETag", print.tag());
        response.setDateHeader("Last-Modified", print.at().toEpochMilli());
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /** {@code If-Modified-Since} counts only without {@code If-None-Match} (13.1.3). */
    private boolean isKnown(Fetched print) {
        var ifNoneMatch = request.getHeader("If-None-Match");
        if (ifNoneMatch != null) {
            return EntityTags.namesWeakly(ifNoneMatch, print.tag());
        }
        try {
            return request.getDateHeader("If-Modified-Since") >= seconds(print);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static long seconds(Fetched print) {
        return print.at().truncatedTo(ChronoUnit.SECONDS).toEpochMilli();
    }

    private void sendBody(Fetched print, String type) throws IOException {
        long length = print.length();
        var ranges = ranges(print, length);
        if (ranges.isEmpty()) {
            response.setContentType(type);
            sendPart(print, new ByteRange(0, length - 1));
        } else if (ranges.get().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            response.setHeader("Content-Range", "bytes */" + length);
            response.setHeader("Cache-Control", "no-store");
            sendWords("There are " + length + " bytes.");
        } else if (ranges.get().size() == 1) {
            var range = ranges.get().get(0);
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setContentType(type);
            response.setHeader("Content-Range", range.of(length));
            sendPart(print, range);
        } else {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            sendParts(print, type, ranges.get());
        }
    }

    /** Over HTTP/2 Liberty does not end a 416 that has no body, and who asked would wait for ever. */
    private void sendWords(String words) throws IOException {
        var bytes = words.getBytes(US_ASCII);
        response.setContentType("text/plain;charset=US-ASCII");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Optional<List<ByteRange>> ranges(Fetched print, long length) {
        var header = request.getHeader("Range");
        if (header == null || isHead() || !isOfThis(print)) {
            return Optional.empty();
        }
        return ByteRange.parse(header, length);
    }

    /** {@code If-Range}: the parts are wanted only if they are of what the caller has a part of already (13.1.5). */
    private boolean isOfThis(Fetched print) {
        var ifRange = request.getHeader("If-Range");
        if (ifRange == null) {
            return true;
        }
        if (ifRange.startsWith("\"")) {
            return ifRange.equals(print.tag());
        }
        try {
            return request.getDateHeader("If-Range") == seconds(print);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isHead() {
        return request.getMethod().equals("HEAD");
    }

    private void sendPart(Fetched print, ByteRange range) throws IOException {
        response.setContentLengthLong(range.length());
        if (!isHead()) {
            print.send(range.first(), range.length(), response.getOutputStream());
        }
    }

    /** As {@code multipart/byteranges} (14.6). */
    private void sendParts(Fetched print, String type, List<ByteRange> ranges) throws IOException {
        var boundary = UUID.randomUUID().toString();
        var end = (LINE + "--" + boundary + "--" + LINE).getBytes(US_ASCII);
        long length = end.length;
        for (var range : ranges) {
            length += head(boundary, type, range, print.length()).length + range.length();
        }
        response.setContentType("multipart/byteranges; boundary=" + boundary);
        response.setContentLengthLong(length);
        var out = response.getOutputStream();
        for (var range : ranges) {
            out.write(head(boundary, type, range, print.length()));
            print.send(range.first(), range.length(), out);
        }
        out.write(end);
    }

    private static byte[] head(String boundary, String type, ByteRange range, long whole) {
        return (LINE + "--" + boundary + LINE + "Content-Type: " + type + LINE + "Content-Range: " + range.of(whole)
                        + LINE + LINE)
                .getBytes(US_ASCII);
    }
}
