@NullMarked
package com.motivata.challenge;

import org.jspecify.annotations.NullMarked;
