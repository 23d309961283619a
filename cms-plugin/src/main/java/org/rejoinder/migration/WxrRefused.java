package org.rejoinder.migration;

/** The file is not a WordPress export that can be read to its end; says where the reading stopped. */
final class WxrRefused extends RuntimeException {

    private final int line;
    private final int column;
    private final String detail;

    WxrRefused(int line, int column, String detail) {
        super(detail, null, false, false);
        this.line = line;
        this.column = column;
        this.detail = detail;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    String detail() {
        return detail;
    }
}
