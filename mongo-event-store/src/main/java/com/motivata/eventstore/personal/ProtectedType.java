package com.motivata.eventstore.personal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Encrypts and reveals the personal values in the JSON of one stored type. Each ciphertext is bound to the type's
 * name, the path of the component and the person: moved elsewhere, it does not open.
 */
public final class ProtectedType {

    private static final JsonNode NULL = JsonNodeFactory.instance.nullNode();

    private final String name;
    private final Part root;
    private final String personProperty;
    private final JavaType personType;
    private final JsonMapper mapper;
    private final PersonKeys keys;

    ProtectedType(
            String name, Part root, String personProperty, JavaType personType, JsonMapper mapper, PersonKeys keys) {
        this.name = name;
        this.root = root;
        this.personProperty = personProperty;
        this.personType = personType;
        this.mapper = mapper;
        this.keys = keys;
    }

    /** The same JSON with every personal value encrypted; of a person whose key was destroyed, with none. */
    public JsonNode protect(JsonNode json) {
        Owner owner = new Owner(json, keys::findOrCreate);
        return rewritten(
                root,
                json,
                "",
                (path, value) -> owner.key()
                        .map(key -> FieldCipher.encrypt(value, key, context(path, owner.person())))
                        .orElse(NULL));
    }

    /**
     * The same JSON with every personal value in the clear, or null where the person's key was destroyed.
     *
     * @throws UnreadablePersonalData if a value was changed or moved, or the key does not fit
     */
    public JsonNode reveal(JsonNode json) {
        Owner owner = new Owner(json, keys::find);
        return rewritten(
                root,
                json,
                "",
                (path, value) -> owner.key()
                        .map(key -> FieldCipher.decrypt(value, key, context(path, owner.person())))
                        .orElse(NULL));
    }

    /**
     * The same JSON with a pseudonym in the place of every personal value, or null where the person's key was destroyed.
     *
     * @throws UnreadablePersonalData as {@link #reveal} does
     */
    public JsonNode pseudonymise(JsonNode json) {
        Owner owner = new Owner(json, keys::find);
        return rewritten(
                root,
                json,
                "",
                (path, value) -> owner.key()
                        .map(key -> Pseudonym.of(FieldCipher.decrypt(value, key, context(path, owner.person())), key))
                        .orElse(NULL));
    }

    private String context(String path, String person) {
        return name + "\n" + path + "\n" + person;
    }

    private String person(JsonNode json) {
        Object person = mapper.treeToValue(json.path(personProperty), personType);
        if (person == null) {
            throw new UnreadablePersonalData("\"%s\" without its %s".formatted(name, personProperty), null);
        }
        return person.toString();
    }

    private JsonNode rewritten(Part part, JsonNode node, String path, Rewrite rewrite) {
        if (node.isNull() || !part.hasSecrets()) {
            return node;
        }
        return switch (part) {
            case Part.Secret secret -> rewrite.apply(path, node);
            case Part.Open open -> node;
            case Part.Elements elements -> rewrittenElements(elements.each(), node, path + "[]", rewrite);
            case Part.Values values -> rewrittenValues(values.each(), node, path + "{}", rewrite);
            case Part.Inner inner -> rewrittenProperties(inner, node, path, rewrite);
        };
    }

    private JsonNode rewrittenProperties(Part.Inner inner, JsonNode node, String path, Rewrite rewrite) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : object(node, path).properties()) {
            String key = property.getKey();
            Part part = inner.properties().getOrDefault(key, Part.OPEN);
            copy.set(key, rewritten(part, property.getValue(), path.isEmpty() ? key : path + "." + key, rewrite));
        }
        return copy;
    }

    private JsonNode rewrittenValues(Part each, JsonNode node, String path, Rewrite rewrite) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : object(node, path).properties()) {
            copy.set(entry.getKey(), rewritten(each, entry.getValue(), path, rewrite));
        }
        return copy;
    }

    private JsonNode rewrittenElements(Part each, JsonNode node, String path, Rewrite rewrite) {
        if (!node.isArray()) {
            throw unexpected(path);
        }
        ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
        node.forEach(element -> copy.add(rewritten(each, element, path, rewrite)));
        return copy;
    }

    /** Where the JSON is not shaped as expected, personal values could slip through in the clear. */
    private JsonNode object(JsonNode node, String path) {
        if (!node.isObject()) {
            throw unexpected(path);
        }
        return node;
    }

    private IllegalStateException unexpected(String path) {
        return new IllegalStateException(
                "\"%s\" holds personal data in an unexpected shape at %s".formatted(name, path));
    }

    /** What becomes of a personal value, given its path. */
    private interface Rewrite {
        JsonNode apply(String path, JsonNode value);
    }

    /** Whose values these are: looked up once per event, and only if it has a personal value. */
    private final class Owner {

        private final JsonNode json;
        private final Function<String, Optional<SecretKey>> keyOf;
        private @Nullable String person;
        private @Nullable Optional<SecretKey> key;

        Owner(JsonNode json, Function<String, Optional<SecretKey>> keyOf) {
            this.json = json;
            this.keyOf = keyOf;
        }

        String person() {
            String found = person;
            if (found == null) {
                found = ProtectedType.this.person(json);
                person = found;
            }
            return found;
        }

        Optional<SecretKey> key() {
            Optional<SecretKey> found = key;
            if (found == null) {
                found = keyOf.apply(person());
                key = found;
            }
            return found;
        }
    }
}
