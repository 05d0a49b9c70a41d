@NullMarked
package com.motivata.command.webhook;

import org.jspecify.annotations.NullMarked;
