/**
 * Articles: the working copy that an editor writes, the copy that readers see, and the listings it stands in. Comments
 * are kept in the article's thread by {@code comment}; what categories there are is known in {@code category}.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.article;
