/** The event log measured beside axon-mongo's storage engine and beside a plain loop of the driver. */
@NullMarked
package com.motivata.bench;

import org.jspecify.annotations.NullMarked;
