@NullMarked
package com.motivata.command.challenge.web;

import org.jspecify.annotations.NullMarked;
