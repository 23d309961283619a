package org.rejoinder.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.article.Newsroom;
import org.rejoinder.migration.Import.State;
import org.rejoinder.repository.TestRepository;

class StartImportTest {

    private static final byte[] SMALL = Newcomer.resource("small.wxr.xml");

    private final Newcomer site = Newcomer.onOak();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void twice_is_as_once() {
        site.take(SMALL);
        var article = site.article("2009/11/22", "tennis-ball");
        var again = site.take(SMALL);

        assertThat(again.counts()).isEqualTo(new Counts(2, 3, 9, 7, 0, 16, 5, 0));
        assertThat(again.expected()).hasValue(21L);
        assertThat(site.article("2009/11/22", "tennis-ball")).isEqualTo(article);
        assertThat(site.thread(article)).hasSize(3);
    }

    @Test
    void a_later_export_brings_only_what_is_new() {
        site.take(SMALL);
        var later = new String(SMALL, UTF_8)
                .replace(
                        "https://old.example.org/blog</wp:base_blog_url>",
                        "http://old.example.org/blog/</wp:base_blog_url>")
                .replace("<wp:comment_id>107<", "<wp:comment_id>108<")
                .replace("<wp:comment_type>pingback<", "<wp:comment_type><");
        var again = site.take(later.getBytes(UTF_8));

        assertThat(again.counts().imported()).isEqualTo(1);
        assertThat(site.thread(site.article("2009/11/22", "tennis-ball"))).hasSize(4);
    }

    @Test
    void all_runs_are_listed_trials_too() {
        var first = site.take(SMALL);
        var trial = site.take(new ByteArrayInputStream(SMALL), true);

        assertThat(site.runs()).containsExactlyInAnyOrder(trial.id(), first.id());
    }

    @Test
    void nobody_hears_of_it() {
        site.take(SMALL);

        assertThat(site.newsroom.news).isEmpty();
    }

    @Test
    void a_trial_counts_and_writes_nothing() {
        var trial = site.take(new ByteArrayInputStream(SMALL), true);

        assertThat(trial.counts()).isEqualTo(new Counts(2, 3, 9, 7, 16, 0, 5, 0));
        assertThat(site.newsroom.<Long>read(() -> site.newsroom.categories.count()))
                .isZero();
        assertThat(site.newsroom.read(() -> site.newsroom.articles.at("2009/11/22", "tennis-ball")))
                .isEmpty();
        assertThat(site.take(SMALL).counts().imported()).isEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 2_000, 5_000, 9_000})
    void a_file_that_is_cut_off_leaves_nothing_behind(int length) {
        var cut = new ByteArrayInputStream(SMALL, 0, length);
        var run = site.take(cut, false);

        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.error())
                .hasValueSatisfying(error -> assertThat(error.line()).isPositive());
        assertThat(site.account(run)).isEmpty();
        assertThat(site.newsroom.<Long>read(() -> site.newsroom.categories.count()))
                .isZero();
    }

    @Test
    void a_doctype_is_refused_with_its_line() {
        var run = site.take("<?xml version='1.0'?>\n<!DOCTYPE rss>\n<rss/>".getBytes(UTF_8));

        assertThat(run.error()).hasValueSatisfying(error -> {
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.detail()).contains("DOCTYPE");
        });
    }

    @Test
    void a_file_that_is_too_large_is_not_even_kept() {
        try (var small = new Newcomer(TestRepository.onOak(), 1_000)) {
            assertThatExceptionOfType(ImportTooLarge.class).isThrownBy(() -> small.take(SMALL));
            assertThat(small.take("<rss/>".getBytes(UTF_8)).state()).isEqualTo(State.FAILED);
        }
    }

    @Test
    void an_import_cut_off_by_a_stop_has_failed_at_the_next_start() {
        site.newsroom.write(() -> site.imports.begin("0000000000000000", false, Instant.EPOCH));
        site.interruptedImports.failThoseBegunBefore(Newsroom.NOW);

        var run = site.run("0000000000000000");
        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.error())
                .hasValueSatisfying(error -> assertThat(error.detail()).contains("Send the file again"));
    }

    @Test
    void an_item_that_breaks_a_rule_fails_alone() {
        var broken = new String(SMALL, UTF_8).replace("<wp:post_id>11<", "<wp:post_id>none<");
        var run = site.take(broken.getBytes(UTF_8));

        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(site.reason(run, "none"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("wp:post_id"));
        assertThat(site.article("2011/01/02", "冷敷")).isNotNull();
    }
}
