@NullMarked
package com.motivata.query;

import org.jspecify.annotations.NullMarked;
