/** Tells an administrator who would hear of a comment. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.notification.rest;
