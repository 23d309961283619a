package org.rejoinder.comment.rest;

/** How a text would look as a comment. */
public record PreviewJson(String body) {}
