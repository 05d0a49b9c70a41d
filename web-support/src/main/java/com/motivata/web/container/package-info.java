@NullMarked
package com.motivata.web.container;

import org.jspecify.annotations.NullMarked;
