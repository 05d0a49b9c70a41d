@NullMarked
package com.motivata.process.delivery.web;

import org.jspecify.annotations.NullMarked;
