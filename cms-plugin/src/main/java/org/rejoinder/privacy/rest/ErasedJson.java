package org.rejoinder.privacy.rest;

import java.util.Map;

/** How many things of which sort were forgotten. */
public record ErasedJson(Map<String, Integer> erased) {}
