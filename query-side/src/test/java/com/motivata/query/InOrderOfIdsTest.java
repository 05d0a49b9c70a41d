package com.motivata.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InOrderOfIdsTest {

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 1234})
    void each_document_is_read_once_whatever_the_number_of_pages(int count) {
        var ids = IntStream.range(0, count).mapToObj("%05d"::formatted).toList();
        var shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, new Random(1));
        var documents = database.mongo().getCollection("documents-" + count);
        if (count > 0) {
            documents.insertMany(
                    shuffled.stream().map(id -> new Document("_id", id)).toList());
        }
        List<String> read = new ArrayList<>();
        InOrderOfIds.of(documents)
                .forEachRemaining(document -> read.add(document.getString("_id").getValue()));
        assertThat(read).isEqualTo(ids);
    }
}
