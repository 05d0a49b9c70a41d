@NullMarked
package com.motivata.api.challenge;

import org.jspecify.annotations.NullMarked;
