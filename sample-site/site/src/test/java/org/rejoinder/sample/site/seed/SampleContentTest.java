package org.rejoinder.sample.site.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/** The file that is imported at the first start is whole, and its pictures are in the WAR. */
class SampleContentTest {

    private final Map<String, List<String>> texts = new HashMap<>();

    SampleContentTest() throws IOException, XMLStreamException {
        try (var in = SampleContentTest.class.getResourceAsStream("sample.wxr.xml")) {
            var xml = XMLInputFactory.newFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && leaf(xml.getLocalName())) {
                    texts.computeIfAbsent(xml.getLocalName(), name -> new ArrayList<>())
                            .add(xml.getElementText());
                }
            }
        }
    }

    private static boolean leaf(String name) {
        return List.of("post_type", "category_nicename", "comment_id", "comment_parent", "attachment_url", "post_name")
                .contains(name);
    }

    @Test
    void there_are_a_dozen_articles_in_the_promised_categories() {
        assertThat(texts.get("post_type")).filteredOn("post"::equals).hasSize(12);
        assertThat(texts.get("category_nicename")).contains("massage", "ice-heat");
        assertThat(texts.get("post_name")).doesNotHaveDuplicates();
    }

    @Test
    void every_reply_answers_a_comment_that_is_there() {
        var ids = new HashSet<>(texts.get("comment_id"));
        assertThat(texts.get("comment_id")).doesNotHaveDuplicates();
        assertThat(texts.get("comment_parent")).allMatch(parent -> parent.equals("0") || ids.contains(parent));
    }

    @Test
    void every_picture_is_in_the_war() {
        assertThat(texts.get("attachment_url"))
                .isNotEmpty()
                .allSatisfy(url -> assertThat(Path.of("src/main/webapp" + url)).exists());
    }
}
