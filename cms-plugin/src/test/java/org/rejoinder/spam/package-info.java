/** Tests of what speaks for spam. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.spam;
