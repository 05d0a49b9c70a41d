@NullMarked
package com.motivata.command.sos;

import org.jspecify.annotations.NullMarked;
