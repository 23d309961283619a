/** The articles as readers get them and as editors change them, over HTTP. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.article.rest;
