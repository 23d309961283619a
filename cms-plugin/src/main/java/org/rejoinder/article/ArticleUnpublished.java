package org.rejoinder.article;

/** Readers can no longer see this article, nor its thread. */
public record ArticleUnpublished(PublishedArticle article) {}
