/** Comments over HTTP: reading threads and submitting to them. What is sent and shown is in the records named Json. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.comment.rest;
