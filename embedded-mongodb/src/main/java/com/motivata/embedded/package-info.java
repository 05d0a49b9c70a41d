/**
 * A durable MongoDB-protocol server on one file: mongo-java-server's command layer on collections and indexes of our
 * own in H2's MVStore. A write is answered when its chunk is in the file (group commit), reads with read concern
 * majority see only such writes, non-unique indexes answer equality, $in and ranges on their first field.
 *
 * <p>What a MongoDB replica set can do and this cannot: sessions, transactions, change streams, retryable writes,
 * explain, TTL expiry, text and geo search; $set/$replaceWith/$dateTrunc/$unionWith/$setWindowFields stages and pipeline
 * updates. Partial unique indexes act as full ones, collations are ignored, and an aggregation uses an index only for
 * a leading $match. In queries and unique indexes a Decimal128 counts as the double nearest to it. A range on an
 * array must be met by one element as a whole. Opened cursors live until they are read or killed. An answered write
 * survives the end of the process, not necessarily that of the operating system.
 */
@NullMarked
package com.motivata.embedded;

import org.jspecify.annotations.NullMarked;
