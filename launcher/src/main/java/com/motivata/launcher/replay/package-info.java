/** The log replayed by analysts, without the application and without changing anything. */
@NullMarked
package com.motivata.launcher.replay;

import org.jspecify.annotations.NullMarked;
