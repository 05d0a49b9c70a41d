@NullMarked
package com.motivata.process.delivery.whatsapp;

import org.jspecify.annotations.NullMarked;
