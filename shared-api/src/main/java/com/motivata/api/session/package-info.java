@NullMarked
package com.motivata.api.session;

import org.jspecify.annotations.NullMarked;
