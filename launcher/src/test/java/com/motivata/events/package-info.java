@NullMarked
package com.motivata.events;

import org.jspecify.annotations.NullMarked;
