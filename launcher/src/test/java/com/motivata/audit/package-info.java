@NullMarked
package com.motivata.audit;

import org.jspecify.annotations.NullMarked;
