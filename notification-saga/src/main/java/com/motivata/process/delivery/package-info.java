/** Messages from the moment they are stored until a provider has them: the store, the dispatcher and the port of providers. */
@NullMarked
package com.motivata.process.delivery;

import org.jspecify.annotations.NullMarked;
