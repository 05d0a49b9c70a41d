/** Axon's deadlines in MongoDB: due times that survive a restart and ring on one node. Knows nothing of the domain. */
@NullMarked
package com.motivata.eventstore.deadline;

import org.jspecify.annotations.NullMarked;
