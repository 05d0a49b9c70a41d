@NullMarked
package com.motivata.web.json;

import org.jspecify.annotations.NullMarked;
