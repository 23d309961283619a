/** Tests of the ground floor, and the repositories that other rooms' tests stand on. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.repository;
