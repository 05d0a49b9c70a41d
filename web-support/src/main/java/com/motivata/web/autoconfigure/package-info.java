@NullMarked
package com.motivata.web.autoconfigure;

import org.jspecify.annotations.NullMarked;
