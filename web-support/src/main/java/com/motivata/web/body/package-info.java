@NullMarked
package com.motivata.web.body;

import org.jspecify.annotations.NullMarked;
