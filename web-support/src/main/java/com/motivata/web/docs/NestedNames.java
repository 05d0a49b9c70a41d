package com.motivata.web.docs;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** Names a type nested in a record after both: many queries have a {@code Result}, and each is a schema of its own. */
final class NestedNames extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer != null && outer.isRecord() ? getNameOfClass(outer) + type.getSimpleName() : type.getSimpleName();
    }
}
