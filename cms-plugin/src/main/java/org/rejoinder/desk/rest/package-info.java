/** The desk's files, its page of signing in, and who is signed in, over HTTP. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.desk.rest;
