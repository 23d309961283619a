package org.rejoinder.sample.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.sample.site.cms.Article;
import org.rejoinder.sample.site.cms.CommentList;

class ArticleViewTest {

    @Test
    void every_table_has_a_box_that_scrolls_by_keyboard() {
        assertThat(view("<p>a</p><table><tr><td>1</td></tr></table>").body())
                .startsWith("<p>a</p><div class=\"across\"")
                .contains("tabindex=\"0\"><table><tr>")
                .endsWith("</table></div>");
    }

    @Test
    void a_text_without_tables_stays_as_it_is() {
        assertThat(view("<p>about &lt;table&gt;</p>").body()).isEqualTo("<p>about &lt;table&gt;</p>");
    }

    private static ArticleView view(String body) {
        var json = "{\"id\": \"1\", \"title\": \"A\", \"body\": \"" + body.replace("\"", "\\\"") + "\"}";
        var article = JsonbBuilder.create().fromJson(json, Article.class);
        return new ArticleView(article, "/", List.of(), CommentList.EMPTY, false, CommentForm.empty(null));
    }
}
