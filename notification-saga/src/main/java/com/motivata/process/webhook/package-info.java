@NullMarked
package com.motivata.process.webhook;

import org.jspecify.annotations.NullMarked;
