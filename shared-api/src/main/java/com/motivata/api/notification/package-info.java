/** What users are told, by which channel, and what they want to be told. */
@NullMarked
package com.motivata.api.notification;

import org.jspecify.annotations.NullMarked;
