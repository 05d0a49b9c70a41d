@NullMarked
package com.motivata.command.notification;

import org.jspecify.annotations.NullMarked;
