@NullMarked
package com.motivata.query.notification.web;

import org.jspecify.annotations.NullMarked;
