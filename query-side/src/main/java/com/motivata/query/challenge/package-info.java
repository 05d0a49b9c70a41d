@NullMarked
package com.motivata.query.challenge;

import org.jspecify.annotations.NullMarked;
