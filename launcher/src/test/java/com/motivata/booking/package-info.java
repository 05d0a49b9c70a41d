@NullMarked
package com.motivata.booking;

import org.jspecify.annotations.NullMarked;
