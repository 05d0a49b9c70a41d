@NullMarked
package com.motivata.web.error;

import org.jspecify.annotations.NullMarked;
