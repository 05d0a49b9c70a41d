@NullMarked
package com.motivata.api.common;

import org.jspecify.annotations.NullMarked;
