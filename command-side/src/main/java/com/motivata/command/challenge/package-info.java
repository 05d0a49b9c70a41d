@NullMarked
package com.motivata.command.challenge;

import org.jspecify.annotations.NullMarked;
