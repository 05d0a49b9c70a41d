@NullMarked
package com.motivata.query.webhook.web;

import org.jspecify.annotations.NullMarked;
