/** How event classes are named and written: by stable names, as JSON, personal fields encrypted. */
@NullMarked
package com.motivata.eventstore.serializer;

import org.jspecify.annotations.NullMarked;
