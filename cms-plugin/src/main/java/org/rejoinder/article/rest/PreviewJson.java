package org.rejoinder.article.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The link of a preview.
 *
 * @param url the page of the site that shows it
 * @param token what a front end of another kind asks for below {@code /previews}
 */
@Schema(name = "PreviewLinkJson")
public record PreviewJson(String url, String token, Instant expiresAt) {}
