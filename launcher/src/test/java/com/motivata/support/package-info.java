@NullMarked
package com.motivata.support;

import org.jspecify.annotations.NullMarked;
