@NullMarked
package com.motivata.process;

import org.jspecify.annotations.NullMarked;
