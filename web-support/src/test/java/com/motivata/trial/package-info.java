/** A small application that has every kind of route, to try the edge on. */
@NullMarked
package com.motivata.trial;

import org.jspecify.annotations.NullMarked;
