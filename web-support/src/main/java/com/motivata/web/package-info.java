@NullMarked
package com.motivata.web;

import org.jspecify.annotations.NullMarked;
