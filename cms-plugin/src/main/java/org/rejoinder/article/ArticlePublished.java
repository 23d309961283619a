package org.rejoinder.article;

/** Readers can see this article from now on, or see it changed when it is not the first time. */
public record ArticlePublished(PublishedArticle article, boolean first) {}
