@NullMarked
package com.motivata.command.webhook.web;

import org.jspecify.annotations.NullMarked;
