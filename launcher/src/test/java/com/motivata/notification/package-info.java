@NullMarked
package com.motivata.notification;

import org.jspecify.annotations.NullMarked;
