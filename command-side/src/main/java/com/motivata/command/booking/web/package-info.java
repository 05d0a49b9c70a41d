@NullMarked
package com.motivata.command.booking.web;

import org.jspecify.annotations.NullMarked;
