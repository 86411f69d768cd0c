package onestop.bench;

import static onestop.local.Part.REGISTRATION;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the machine can do at most of what intake does. */
final class IntakeFloor {

  private static final int BATCH = 500;

  // In the order of their foreign keys, and such that the nth rows of all belong to one permit.
  private static final Map<String, String> ORDER =
      Map.of(
          "person",
          "id",
          "person_document",
          "person_id",
          "registration",
          "person_id",
          "work_permit",
          "(SELECT person_id FROM registration WHERE id = registration_id)");
  private static final List<String> TABLES =
      List.of("person", "person_document", "registration", "work_permit");

  private IntakeFloor() {}

  /** Records a second that a plain consumer reads of the permits' topic. */
  static double records(String bootstrap, int many) {
    long begun = System.nanoTime();
    int read = read(bootstrap, Permits.TOPIC, many).size();
    return read / Stand.secondsSince(begun);
  }

  /**
   * Permits a second when the rows that are stored now are written once more, to a copy of the
   * database with the same tables and indexes, in batches of as many as the intake takes.
   */
  static double rows(Stand stand, int many) throws SQLException {
    var tables = stored(stand, many);
    String copy = stand.system().jdbcUrl(REGISTRATION).replace("/registration?", "/floor?");
    try (Connection server = Stand.connect(copy.replace("/floor?", "/postgres?"));
        var create = server.createStatement()) {
      create.execute("CREATE DATABASE floor TEMPLATE registration");
    }
    try (Connection target = Stand.connect(copy);
        var truncate = target.createStatement()) {
      truncate.execute("TRUNCATE " + String.join(", ", TABLES) + ", inbox, outbox CASCADE");
      return many / insert(target, tables, many);
    }
  }

  private static List<Table> stored(Stand stand, int many) throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (Connection source = stand.connect(REGISTRATION)) {
      for (String name : TABLES) {
        tables.add(Table.read(source, name, ORDER.get(name), many));
      }
    }
    tables.add(inbox(many));
    tables.add(outbox(read(stand.system().bootstrap(), "registrations", many)));
    return tables;
  }

  private static double insert(Connection target, List<Table> tables, int many)
      throws SQLException {
    target.setAutoCommit(false);
    long begun = System.nanoTime();
    for (int from = 0; from < many; from += BATCH) {
      for (Table table : tables) {
        table.insert(target, from, Math.min(from + BATCH, many));
      }
      target.commit();
    }
    return Stand.secondsSince(begun);
  }

  private static Table inbox(int many) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      rows.add(new Object[] {"work-permits", "/science-bureau", new UUID(i, i).toString()});
    }
    return new Table("inbox", List.of("consumer", "source", "event_id"), rows);
  }

  private static Table outbox(List<ConsumerRecord<String, byte[]>> events) {
    List<Object[]> rows = new ArrayList<>();
    for (var event : events) {
      rows.add(
          new Object[] {
            UUID.randomUUID(),
            event.topic(),
            event.key(),
            "registration-clock-started",
            event.value(),
            "{\"ce_correlationid\":\"" + event.key() + "\"}",
            OffsetDateTime.now(ZoneOffset.UTC)
          });
    }
    return new Table(
        "outbox", List.of("id", "topic", "key", "type", "payload", "headers", "occurred_at"), rows);
  }

  private static List<ConsumerRecord<String, byte[]>> read(
      String bootstrap, String topic, int many) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (records.size() < many) {
        consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
      }
    }
    return records.subList(0, many);
  }

  private record Table(String name, List<String> columns, List<Object[]> rows) {

    static Table read(Connection source, String name, String order, int many) throws SQLException {
      List<String> columns = new ArrayList<>();
      List<Object[]> rows = new ArrayList<>();
      try (var statement = source.createStatement();
          var row =
              statement.executeQuery(
                  "SELECT * FROM " + name + " ORDER BY " + order + " LIMIT " + many)) {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          columns.add(row.getMetaData().getColumnName(i));
        }
        while (row.next()) {
          Object[] values = new Object[columns.size()];
          for (int i = 0; i < values.length; i++) {
            values[i] = row.getObject(i + 1);
          }
          rows.add(values);
        }
      }
      return new Table(name, columns, rows);
    }

    void insert(Connection target, int from, int to) throws SQLException {
      String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
      try (PreparedStatement insert =
          target.prepareStatement(
              "INSERT INTO %s (%s) VALUES (%s)"
                  .formatted(name, String.join(", ", columns), marks))) {
        for (Object[] row : rows.subList(from, to)) {
          for (int i = 0; i < row.length; i++) {
            insert.setObject(i + 1, row[i]);
          }
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
  }
}
