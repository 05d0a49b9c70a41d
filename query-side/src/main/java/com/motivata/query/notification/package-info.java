@NullMarked
package com.motivata.query.notification;

import org.jspecify.annotations.NullMarked;
