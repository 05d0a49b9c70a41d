package com.motivata.command.sos.web;

import org.jspecify.annotations.Nullable;

/** @param durationDays required for ISOS, where it must be the program's */
record StartBody(@Nullable Integer durationDays) {}
