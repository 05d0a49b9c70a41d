@NullMarked
package com.motivata.command.payment.razorpay;

import org.jspecify.annotations.NullMarked;
