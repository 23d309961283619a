/** The authors over HTTP. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.author.rest;
