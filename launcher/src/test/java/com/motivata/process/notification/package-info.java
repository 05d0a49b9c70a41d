@NullMarked
package com.motivata.process.notification;

import org.jspecify.annotations.NullMarked;
