@NullMarked
package com.motivata.web.request;

import org.jspecify.annotations.NullMarked;
