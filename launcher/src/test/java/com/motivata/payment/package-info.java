@NullMarked
package com.motivata.payment;

import org.jspecify.annotations.NullMarked;
