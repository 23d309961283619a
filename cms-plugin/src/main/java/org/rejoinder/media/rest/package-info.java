/** The pictures over HTTP: taken from editors, and sent to whoever asks. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.media.rest;
