/** Encryption of what events say about a person, with a key per person that can be destroyed. */
@NullMarked
package com.motivata.eventstore.personal;

import org.jspecify.annotations.NullMarked;
