/** Tests of what open pages are told. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.comment.rest;
