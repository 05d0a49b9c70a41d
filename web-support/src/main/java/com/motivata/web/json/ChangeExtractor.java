package com.motivata.web.json;

import com.motivata.api.common.Change;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints stand on what a field is changed to: {@code Change<@Size(max = 200) String>}. */
public final class ChangeExtractor implements ValueExtractor<Change<@ExtractedValue ?>> {

    @Override
    public void extractValues(Change<?> change, ValueReceiver receiver) {
        if (change.asked()) {
            receiver.value(null, change.value());
        }
    }
}
