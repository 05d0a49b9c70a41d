@NullMarked
package com.motivata.launcher;

import org.jspecify.annotations.NullMarked;
