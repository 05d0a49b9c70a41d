@NullMarked
package com.motivata.query.sos.web;

import org.jspecify.annotations.NullMarked;
