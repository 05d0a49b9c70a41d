package com.motivata.bench;

import java.util.Arrays;
import java.util.Locale;

/** In milliseconds. */
record Percentiles(double p50, double p99) {

    static Percentiles of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Percentiles(at(sorted, 0.50), at(sorted, 0.99));
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (part * (sorted.length - 1))] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f / %.1f", p50, p99);
    }
}
