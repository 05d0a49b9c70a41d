@NullMarked
package com.motivata.command.payment.web;

import org.jspecify.annotations.NullMarked;
