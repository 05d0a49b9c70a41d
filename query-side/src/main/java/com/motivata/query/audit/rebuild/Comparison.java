package com.motivata.query.audit.rebuild;

import java.util.List;

/**
 * What the new views are beside the live ones. A fold that was put right makes them differ: that is for somebody to judge.
 *
 * @param identical to the byte
 * @param different at the same position
 * @param moving changed so fast that they were never seen at the same position
 * @param missing live ones that are not among the new
 * @param added new ones that are not among the live
 * @param examples ids of some that are not identical
 * @param deadLetters events the new version could not handle
 */
public record Comparison(
        long identical,
        long different,
        long moving,
        long missing,
        long added,
        List<String> examples,
        long deadLetters) {}
