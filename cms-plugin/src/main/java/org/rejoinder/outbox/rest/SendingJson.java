package org.rejoinder.outbox.rest;

/** Whether letters wait until an administrator lets them go. */
public record SendingJson(boolean paused) {}
