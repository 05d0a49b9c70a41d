@NullMarked
package com.motivata.edge;

import org.jspecify.annotations.NullMarked;
