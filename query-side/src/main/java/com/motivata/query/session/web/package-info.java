@NullMarked
package com.motivata.query.session.web;

import org.jspecify.annotations.NullMarked;
