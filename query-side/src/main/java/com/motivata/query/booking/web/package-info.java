@NullMarked
package com.motivata.query.booking.web;

import org.jspecify.annotations.NullMarked;
