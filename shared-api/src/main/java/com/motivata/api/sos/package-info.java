@NullMarked
package com.motivata.api.sos;

import org.jspecify.annotations.NullMarked;
