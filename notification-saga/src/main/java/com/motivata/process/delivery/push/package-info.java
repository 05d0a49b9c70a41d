@NullMarked
package com.motivata.process.delivery.push;

import org.jspecify.annotations.NullMarked;
