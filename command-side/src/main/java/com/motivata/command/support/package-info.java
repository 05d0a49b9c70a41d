/** What the features of the command side share: how they read the log, and when a caller's word about time is taken. */
@NullMarked
package com.motivata.command.support;

import org.jspecify.annotations.NullMarked;
