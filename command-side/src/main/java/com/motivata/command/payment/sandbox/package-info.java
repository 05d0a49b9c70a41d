@NullMarked
package com.motivata.command.payment.sandbox;

import org.jspecify.annotations.NullMarked;
