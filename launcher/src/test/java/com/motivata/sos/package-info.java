@NullMarked
package com.motivata.sos;

import org.jspecify.annotations.NullMarked;
