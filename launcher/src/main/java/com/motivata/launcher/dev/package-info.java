@NullMarked
package com.motivata.launcher.dev;

import org.jspecify.annotations.NullMarked;
