/** The log itself, shown: exported, catalogued, and told as the story of one thing. */
@NullMarked
package com.motivata.query.audit;

import org.jspecify.annotations.NullMarked;
