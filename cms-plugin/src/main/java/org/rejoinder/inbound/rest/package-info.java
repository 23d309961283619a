/** Mail that comes in, as mail servers post it and administrators see it. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.inbound.rest;
