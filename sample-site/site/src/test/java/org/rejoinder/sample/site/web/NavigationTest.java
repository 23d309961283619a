package org.rejoinder.sample.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rejoinder.sample.site.cms.Category;

class NavigationTest {

    @Test
    void the_fullest_categories_of_the_top_are_shown_by_name_and_the_readers_own_with_them() {
        var all = new ArrayList<Category>();
        for (int i = 0; i < 60; i++) {
            all.add(new Category("c" + i, "Category " + (char) ('a' + i % 26) + i, null, null, i));
        }
        all.add(new Category("child", "Child", null, "c1", 500));

        assertThat(Frames.navigation(all, Optional.empty()))
                .extracting(Category::slug)
                .containsExactly("c54", "c55", "c56", "c57", "c58", "c59");
        assertThat(Frames.navigation(all, Optional.of("child")))
                .extracting(Category::slug)
                .hasSize(7)
                .endsWith("child");
    }

    @Test
    void the_way_up_from_a_category_ends_also_when_the_data_goes_in_a_circle() {
        var top = new Category("top", "Top", null, null, 1);
        var middle = new Category("middle", "Middle", null, "top", 1);
        var child = new Category("child", "Child", null, "middle", 1);
        assertThat(ListAnswers.above(child, List.of(child, middle, top))).containsExactly(top, middle);

        var one = new Category("one", "One", null, "two", 1);
        var two = new Category("two", "Two", null, "one", 1);
        assertThat(ListAnswers.above(one, List.of(one, two))).hasSize(2);
    }
}
