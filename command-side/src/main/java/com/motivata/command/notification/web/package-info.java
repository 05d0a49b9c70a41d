@NullMarked
package com.motivata.command.notification.web;

import org.jspecify.annotations.NullMarked;
