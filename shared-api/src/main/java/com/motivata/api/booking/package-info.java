@NullMarked
package com.motivata.api.booking;

import org.jspecify.annotations.NullMarked;
