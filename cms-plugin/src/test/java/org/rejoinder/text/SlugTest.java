package org.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "Ice or Heat?, ice-or-heat",
        "'Don’t ice it, they said', dont-ice-it-they-said",
        "  --Über Grüße--  , uber-grusse",
        "Straße, strasse",
        "Đặng, dang",
        "你好 мир, ni-hao-mir",
        "50 % off & more, 50-off-more",
        "Ελιά, elia",
        "مرحبا بالعالم, mrhba-balalm",
        "አማርኛ, amarena",
        "𝕳𝖊𝖑𝖑𝖔 Ⅷ, hello-viii",
    })
    void a_title_becomes_latin_words(String title, String slug) {
        assertThat(Slug.of(title))
                .hasValueSatisfying(
                        made -> assertThat(made.value()).isIn(slug, slug.replace("uber-grusse", "ueber-gruesse")));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "ភាសា ខ្មែរ!, ភាសា-ខ្មែរ",
        "ພາສາ ລາວ, ພາສາ-ລາວ",
        "ᠮᠣᠩᠭᠣᠯ, ᠮᠣᠩᠭᠣᠯ",
        "ᏣᎳᎩ, ꮳꮃꭹ",
        "𞤀𞤁, 𞤢𞤣",
    })
    void a_title_in_letters_without_a_latin_spelling_keeps_its_own(String title, String slug) {
        assertThat(Slug.of(title)).hasValue(new Slug(slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!!", "🧊", "\u202E"})
    void a_title_without_words_has_none(String title) {
        assertThat(Slug.of(title)).isEmpty();
    }

    @Test
    void a_long_title_is_cut_at_a_word() {
        assertThat(Slug.of("massage ".repeat(30)))
                .hasValueSatisfying(slug -> assertThat(slug.value()).hasSize(79).endsWith("-massage"));
        assertThat(Slug.of("m".repeat(200))).hasValue(new Slug("m".repeat(80)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ice-heat", "ice", "2009", "你好-世界", "größe"})
    void these_are_slugs(String text) {
        assertThat(Slug.parse(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "Ice",
                "ice heat",
                "ice--heat",
                "-ice",
                "ice-",
                "../ice",
                "ice/heat",
                "ice[2]",
                "a:b",
                "a_b",
                "%e4"
            })
    void these_are_not(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Slug.parse(text));
    }

    @Test
    void the_second_of_a_name_is_numbered() {
        assertThat(new Slug("ice").numbered(2)).isEqualTo(new Slug("ice-2"));
        assertThat(new Slug("a".repeat(197) + "-b").numbered(10)).isEqualTo(new Slug("a".repeat(197) + "-10"));
    }
}
