package org.rejoinder.migration;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Streams a WordPress export (WXR 1.0 to 1.2) past a visitor, one item in memory at a time. Both ways in which
 * WordPress has written its namespaces are understood, others are passed over; a DOCTYPE is refused before anything of
 * it is read.
 */
final class WxrReader {

    /** A body longer than a thousand pages is no body; an item may have many comments. */
    private static final int LONGEST_TEXT = 4 * 1024 * 1024;

    private static final int LARGEST_ITEM = 64 * 1024 * 1024;
    private static final int DEEPEST = 32;
    private static final Pattern WORDPRESS = Pattern.compile("https?://wordpress\\.org/export/1\\.\\d/(excerpt/)?");
    private static final Map<String, String> PREFIXES = Map.of(
            "", "",
            "http://purl.org/rss/1.0/modules/content/", "content:",
            "http://purl.org/dc/elements/1.1/", "dc:",
            "https://rejoinder.org/export/1/", "rejoinder:");
    private static final Set<String> SITE_ADDRESSES = Set.of("wp:base_blog_url", "wp:base_site_url", "link");

    private final XMLStreamReader xml;
    private final WxrVisitor visitor;
    private boolean versionSeen;
    private String siteUrl = "";
    private boolean siteTold;
    private boolean tooLarge;
    private int size;

    private WxrReader(XMLStreamReader xml, WxrVisitor visitor) {
        this.xml = xml;
        this.visitor = visitor;
    }

    /** Reads to the end, or throws {@link WxrRefused} with the place where it could not go on. */
    static void read(InputStream file, WxrVisitor visitor) throws IOException {
        try {
            var xml = factory().createXMLStreamReader(XmlText.of(file));
            new WxrReader(xml, visitor).readFile();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw refused(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("jdk.xml.cdataChunkSize", 65_536);
        return factory;
    }

    private static WxrRefused refused(XMLStreamException e) {
        var message = String.valueOf(e.getMessage());
        var cause = message.substring(message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + 9);
        var where = e.getLocation();
        return where == null
                ? new WxrRefused(0, 0, cause)
                : new WxrRefused(where.getLineNumber(), where.getColumnNumber(), cause);
    }

    private WxrRefused refused(String detail) {
        var where = xml.getLocation();
        return new WxrRefused(where.getLineNumber(), where.getColumnNumber(), detail);
    }

    private void readFile() throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw refused("A DOCTYPE is not allowed.");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (depth == 0 && !versionSeen) {
                    throw refused("This is not a WordPress export: it names no WXR version.");
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth == 1 && !xml.getLocalName().equals("rss")) {
                    throw refused("This is not a WordPress export: it begins with '" + xml.getLocalName() + "'.");
                }
                if (depth == 3) {
                    readPart();
                    depth--;
                }
            }
        }
        tellSite();
    }

    /** Reads a child of the channel to its end. */
    private void readPart() throws XMLStreamException {
        var name = nameOrNull();
        tooLarge = false;
        size = 0;
        if (name == null) {
            skip();
        } else if (SITE_ADDRESSES.contains(name)) {
            var address = readElement(name, 1).text();
            siteUrl = name.equals("wp:base_blog_url") || siteUrl.isEmpty() ? address : siteUrl;
        } else if (name.equals("wp:wxr_version")) {
            versionSeen = true;
            skip();
        } else if (name.equals("wp:author")) {
            tell(name, WxrAuthor::of, visitor::author);
        } else if (name.equals("wp:category")) {
            tell(name, WxrCategory::of, visitor::category);
        } else if (name.equals("wp:tag")) {
            tell(name, WxrTag::of, visitor::tag);
        } else if (name.equals("item")) {
            tell(name, WxrItem::of, item -> {
                if (tooLarge) {
                    visitor.tooLarge(item);
                } else {
                    visitor.item(item);
                }
            });
        } else {
            skip();
        }
    }

    private <T> void tell(String name, Function<XmlElement, T> reading, Consumer<T> telling) throws XMLStreamException {
        tellSite();
        var part = reading.apply(readElement(name, 1));
        telling.accept(part);
    }

    private void tellSite() {
        if (!siteTold) {
            siteTold = true;
            visitor.site(siteUrl);
        }
    }

    private XmlElement readElement(String name, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw refused("Elements are nested more than " + DEEPEST + " deep.");
        }
        var element = new XmlElement(name);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        long length = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return element;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                var child = nameOrNull();
                if (child == null || size > LARGEST_ITEM) {
                    tooLarge |= size > LARGEST_ITEM;
                    skip();
                } else {
                    element.add(readElement(child, depth + 1));
                }
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                // old exports use entities of HTML, which XML does not know without a DOCTYPE
                element.add(Parser.unescapeEntities("&" + xml.getLocalName() + ";", false));
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                length += xml.getTextLength();
                if (length > LONGEST_TEXT || size > LARGEST_ITEM) {
                    tooLarge = true;
                } else {
                    size += xml.getTextLength();
                    element.add(xml.getText());
                }
            }
        }
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > DEEPEST) {
                    throw refused("Elements are nested more than " + DEEPEST + " deep.");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private @Nullable String nameOrNull() {
        var namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        var wordpress = WORDPRESS.matcher(namespace);
        var prefix = wordpress.matches() ? (wordpress.group(1) == null ? "wp:" : "excerpt:") : PREFIXES.get(namespace);
        return prefix == null ? null : prefix + xml.getLocalName();
    }
}
