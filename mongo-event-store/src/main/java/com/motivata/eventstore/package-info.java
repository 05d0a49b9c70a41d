/**
 * The event log on MongoDB: one document per unit of work, a gap-free global order, and Axon's event storage on top.
 * Knows nothing of the domain.
 */
@NullMarked
package com.motivata.eventstore;

import org.jspecify.annotations.NullMarked;
