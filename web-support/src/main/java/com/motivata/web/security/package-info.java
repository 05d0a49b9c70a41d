@NullMarked
package com.motivata.web.security;

import org.jspecify.annotations.NullMarked;
