@NullMarked
package com.motivata.command.payment;

import org.jspecify.annotations.NullMarked;
