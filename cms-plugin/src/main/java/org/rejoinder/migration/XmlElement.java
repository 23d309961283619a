package org.rejoinder.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One element of an export with all it holds, under the prefixes that WordPress gives its namespaces. */
final class XmlElement {

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name) {
        this.name = name;
    }

    void attribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void add(String more) {
        text.append(more);
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    String text() {
        return text.toString().strip();
    }

    /** The text of the child of this name; empty when there is none. */
    String text(String child) {
        return children(child).findFirst().map(XmlElement::text).orElse("");
    }

    Stream<XmlElement> children(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }
}
