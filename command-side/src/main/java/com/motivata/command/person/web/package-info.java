@NullMarked
package com.motivata.command.person.web;

import org.jspecify.annotations.NullMarked;
