@NullMarked
package com.motivata.query.challenge.web;

import org.jspecify.annotations.NullMarked;
