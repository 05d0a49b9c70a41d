@NullMarked
package com.motivata.query.session;

import org.jspecify.annotations.NullMarked;
