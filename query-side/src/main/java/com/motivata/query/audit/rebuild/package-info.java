/** Projections made anew while they are read and written. */
@NullMarked
package com.motivata.query.audit.rebuild;

import org.jspecify.annotations.NullMarked;
