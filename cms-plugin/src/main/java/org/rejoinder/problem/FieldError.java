package org.rejoinder.problem;

/** What is wrong with one member of a request, named as the caller named it; the value itself is never repeated. */
public record FieldError(String field, String message) {}
