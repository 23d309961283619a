package org.rejoinder.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML as it goes along, in UTF-8; names are written as they are given, with their prefix. */
final class XmlOut {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    XmlOut(OutputStream out) {
        try {
            xml = FACTORY.createXMLStreamWriter(new BufferedWriter(new OutputStreamWriter(out, UTF_8)));
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** Begins an element; attributes are names and values in turn. */
    XmlOut open(String name, String... attributes) {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        return this;
    }

    XmlOut close() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        return this;
    }

    XmlOut empty(String name, String... attributes) {
        try {
            xml.writeEmptyElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        return this;
    }

    /** An element with nothing but text, which must be legal. */
    XmlOut text(String name, String text, String... attributes) {
        open(name, attributes);
        try {
            xml.writeCharacters(text);
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        return close();
    }

    void end() {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static RuntimeException failure(XMLStreamException e) {
        return e.getNestedException() instanceof java.io.IOException io
                ? new UncheckedIOException(io)
                : new IllegalStateException(e);
    }
}
