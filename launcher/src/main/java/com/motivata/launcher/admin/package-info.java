/** What admins ask for that is neither a command to the domain nor a query: on every node, whatever its role. */
@NullMarked
package com.motivata.launcher.admin;

import org.jspecify.annotations.NullMarked;
