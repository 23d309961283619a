package org.rejoinder.repository;

/**
 * What makes a repeated request known as such: the caller's key, good for one route, and all that the request asked for,
 * in one text.
 */
public record IdempotencyKey(String route, String key, String body) {

    public IdempotencyKey {
        if (key.isBlank() || key.length() > 255) {
            throw new IllegalArgumentException("a key has 1 to 255 characters");
        }
    }
}
