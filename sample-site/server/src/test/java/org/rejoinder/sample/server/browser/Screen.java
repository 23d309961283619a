package org.rejoinder.sample.server.browser;

import java.util.List;

/** What somebody looks through: how wide it is, whether it is dark, and whether pages may run scripts. */
public record Screen(String name, int width, int height, boolean dark, boolean script) {

    public static final Screen PHONE = new Screen("phone", 360, 800, false, true);
    public static final Screen TABLET = new Screen("tablet", 768, 1024, false, true);
    public static final Screen DESK = new Screen("desk", 1440, 900, false, true);

    /** The widths at which every page is looked at. */
    static final List<Screen> WIDTHS = List.of(PHONE, TABLET, DESK);

    public Screen inTheDark() {
        return new Screen(name + "-dark", width, height, true, script);
    }

    public Screen withoutScript() {
        return new Screen(name + "-plain", width, height, dark, false);
    }
}
