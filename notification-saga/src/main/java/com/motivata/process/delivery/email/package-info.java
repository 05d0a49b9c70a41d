@NullMarked
package com.motivata.process.delivery.email;

import org.jspecify.annotations.NullMarked;
