@NullMarked
package com.motivata.query.consistency;

import org.jspecify.annotations.NullMarked;
