package com.motivata.support;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares an answer with a documented one: the same fields everywhere, each with a value of the same type. */
public final class JsonShape {

    private JsonShape() {}

    public static void assertSame(JsonNode documented, JsonNode actual) {
        var differences = new ArrayList<String>();
        compare("", documented, actual, differences);
        assertThat(differences).as(actual.toPrettyString()).isEmpty();
    }

    private static void compare(String path, JsonNode documented, JsonNode actual, List<String> differences) {
        if (documented.isObject() && actual.isObject()) {
            compareFields(path, documented, actual, differences);
        } else if (documented.isArray() && actual.isArray()) {
            compareItems(path, documented, actual, differences);
        } else if (documented.getNodeType() != actual.getNodeType()) {
            differences.add(path + ": documented " + documented + ", was " + actual);
        }
    }

    private static void compareFields(String path, JsonNode documented, JsonNode actual, List<String> differences) {
        var names = new TreeSet<>(documented.propertyNames());
        names.addAll(actual.propertyNames());
        for (var name : names) {
            if (!actual.has(name)) {
                differences.add(path + "/" + name + ": is missing");
            } else if (!documented.has(name)) {
                differences.add(path + "/" + name + ": is not documented");
            } else {
                compare(path + "/" + name, documented.get(name), actual.get(name), differences);
            }
        }
    }

    private static void compareItems(String path, JsonNode documented, JsonNode actual, List<String> differences) {
        if (documented.size() != actual.size()) {
            differences.add(path + ": documented " + documented.size() + " items, were " + actual.size());
            return;
        }
        for (int i = 0; i < documented.size(); i++) {
            compare(path + "/" + i, documented.get(i), actual.get(i), differences);
        }
    }
}
