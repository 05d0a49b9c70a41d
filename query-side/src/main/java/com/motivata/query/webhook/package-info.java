@NullMarked
package com.motivata.query.webhook;

import org.jspecify.annotations.NullMarked;
