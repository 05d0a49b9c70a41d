@NullMarked
package com.motivata.query.audit.web;

import org.jspecify.annotations.NullMarked;
