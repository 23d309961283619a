package org.rejoinder.comment.rest;

import org.jspecify.annotations.Nullable;

/** How one article takes comments; what is left out is as the site has it. */
public record CommentsPolicyJson(
        @Nullable String policy, @Nullable Integer closeAfterDays) {}
