package com.motivata.embedded;

import java.util.NavigableSet;

/**
 * What a query demands of one field, as far as an ordered index can answer it. Whoever follows it finds every match and
 * perhaps more: the query itself is applied afterwards.
 */
sealed interface Demand {

    /** The field, or one element of it, is one of these. */
    record OneOf(NavigableSet<Object> values) implements Demand {}

    /** The field, or one element of it, lies between these; the ends may belong to it or not. */
    record Between(Object from, Object to) implements Demand {}
}
