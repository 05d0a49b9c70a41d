@NullMarked
package com.motivata.api.payment;

import org.jspecify.annotations.NullMarked;
