package com.motivata.wrong.command.booking;

import com.motivata.wrong.command.support.SupportThatKnowsAFeature;

/** Not wrong: that a rule lets it be is worth as much as that it finds the others. */
public record FeatureThatUsesSupport(SupportThatKnowsAFeature support) {}
