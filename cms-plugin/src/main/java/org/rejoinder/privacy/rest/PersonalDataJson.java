package org.rejoinder.privacy.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** All that is kept about who has an address, by sort: {@code comments}, {@code letters} and so on. */
public record PersonalDataJson(String email, Instant exportedAt, Map<String, List<Map<String, Object>>> kept) {}
