@NullMarked
package com.motivata.web.docs;

import org.jspecify.annotations.NullMarked;
