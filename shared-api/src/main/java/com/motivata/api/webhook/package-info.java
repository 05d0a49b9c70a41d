@NullMarked
package com.motivata.api.webhook;

import org.jspecify.annotations.NullMarked;
