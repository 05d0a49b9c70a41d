/** How one thing came to be what it is. */
@NullMarked
package com.motivata.query.audit.history;

import org.jspecify.annotations.NullMarked;
