@NullMarked
package com.motivata.command.calendly.web;

import org.jspecify.annotations.NullMarked;
