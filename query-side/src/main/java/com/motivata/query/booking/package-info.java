@NullMarked
package com.motivata.query.booking;

import org.jspecify.annotations.NullMarked;
