@NullMarked
package com.motivata.command.sos.web;

import org.jspecify.annotations.NullMarked;
