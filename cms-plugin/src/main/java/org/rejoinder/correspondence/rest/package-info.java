/** Answers by email as editors and authors see and give them over HTTP. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.correspondence.rest;
