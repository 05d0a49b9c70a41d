@NullMarked
package com.motivata.query.sos;

import org.jspecify.annotations.NullMarked;
