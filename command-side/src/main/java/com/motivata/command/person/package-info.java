@NullMarked
package com.motivata.command.person;

import org.jspecify.annotations.NullMarked;
