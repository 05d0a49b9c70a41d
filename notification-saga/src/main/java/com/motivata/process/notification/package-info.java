/** Who hears what, when and in which words. What has to be known of the world is read from the log when it is needed. */
@NullMarked
package com.motivata.process.notification;

import org.jspecify.annotations.NullMarked;
