package org.rejoinder.http;

/** Sites whose pages may write besides those that the server's configuration names: kept by a room above. */
public interface AddedOrigins {

    /** Their addresses, separated by commas. */
    String list();
}
