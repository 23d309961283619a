package org.rejoinder.sample.site.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class CmsAddressTest {

    private final CmsAddress address = new CmsAddress(URI.create("http://localhost:9080/cms/api/v1"));

    @Test
    void paths_lie_below_the_api_and_locations_lead_back_to_them() {
        assertThat(address.of("/articles?limit=1")).hasToString("http://localhost:9080/cms/api/v1/articles?limit=1");
        assertThat(address.onServer("/health/ready")).hasToString("http://localhost:9080/health/ready");
        assertThat(address.pathOf("/cms/api/v1/articles/2009/11/22/new")).isEqualTo("/articles/2009/11/22/new");
        assertThat(address.pathOf("http://localhost:9080/cms/api/v1/categories/massage"))
                .isEqualTo("/categories/massage");
    }

    @Test
    void the_site_knows_which_paths_are_the_plugins() {
        assertThat(address.owns("/cms/api/v1/articles")).isTrue();
        assertThat(address.owns("/cms")).isTrue();
        assertThat(address.owns("/cmsx/")).isFalse();
        assertThat(address.owns("/2009/11/22/cms/")).isFalse();
    }
}
