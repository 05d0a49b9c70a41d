@NullMarked
package com.motivata;

import org.jspecify.annotations.NullMarked;
