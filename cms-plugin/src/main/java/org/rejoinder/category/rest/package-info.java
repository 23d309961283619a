/** The categories over HTTP. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.category.rest;
