/** Sessions and their bookings: one feature, since a slot and the booking it is for are decided together. */
@NullMarked
package com.motivata.command.booking;

import org.jspecify.annotations.NullMarked;
