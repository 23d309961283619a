package org.rejoinder.article.rest;

import java.time.Instant;

/**
 * The link of a preview.
 *
 * @param url the page of the site that shows it
 * @param token what a front end of another kind asks for below {@code /previews}
 */
public record PreviewJson(String url, String token, Instant expiresAt) {}
