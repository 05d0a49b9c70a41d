@NullMarked
package com.motivata.architecture;

import org.jspecify.annotations.NullMarked;
