@NullMarked
package com.motivata.process.booking;

import org.jspecify.annotations.NullMarked;
