@NullMarked
package com.motivata.api.person;

import org.jspecify.annotations.NullMarked;
