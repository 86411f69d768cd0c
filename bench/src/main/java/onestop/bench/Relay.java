package onestop.bench;

import static onestop.local.Part.REGISTRATION;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import onestop.local.Await;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Events said in committed transactions to events that the broker has acknowledged; beside a plain
 * producer that sends the same bytes. And what a steady load of many leaves of the table.
 */
final class Relay implements Measurement {

  // Nobody hears it, so nothing else is measured.
  private static final String TOPIC = "certificates-of-coverage";
  private static final int PAYLOAD = 600;
  private static final int A_SECOND = 4_000;
  private static final int A_TRANSACTION = 400;
  private static final String SAY =
      "INSERT INTO outbox (id, topic, key, type, payload, headers, occurred_at) SELECT uuidv7(),"
          + " '"
          + TOPIC
          + "', gen_random_uuid()::text, 'certificate-of-coverage-issued', convert_to('{\"a\":\"'"
          + " || repeat('x', "
          + (PAYLOAD - 8)
          + ") || '\"}', 'UTF8'), '{}', now() FROM generate_series(1, %d)";
  private static final String SCAN = "SELECT id, payload FROM outbox ORDER BY seq LIMIT 2000";

  @Override
  public String name() {
    return "relay";
  }

  @Override
  public void run(Plan plan, Report report) throws Exception {
    int many = plan.size(200_000, 40_000);
    int steadily = plan.size(1_000_000, 40_000);
    try (var stand = Stand.of(plan, REGISTRATION);
        Connection database = stand.connect(REGISTRATION);
        var topic = new Topic(stand.system().bootstrap())) {
      int warmUp = A_SECOND * 2;
      steady(database, warmUp);
      topic.await(warmUp);
      double before = scanMillis(database);
      steady(database, steadily);
      topic.await(warmUp + steadily);
      double after = scanMillis(database);
      double megabytes =
          Stand.number(database, "SELECT pg_total_relation_size('outbox')") / 1024.0 / 1024.0;
      report.add(
          Line.of(
                  name(),
                  "outbox with indexes after %,d events at %,d/s".formatted(steadily, A_SECOND),
                  megabytes,
                  "MB")
              .goal("under 64 MB", megabytes < 64));
      report.add(
          Line.of(name(), "its scan afterwards", after, "ms")
              .beside("before", before)
              .goal("as fast (within 5 ms)", after < before + 5));
      burst(database, topic, many / 4);
      double relayed = burst(database, topic, many);
      double plain = plain(stand.system().bootstrap(), many);
      report.add(
          Line.of(name(), "events said to events acknowledged", relayed, "/s")
              .beside("a plain producer of the same bytes", plain)
              .goal(
                  "20,000/s and a quarter of the floor",
                  relayed >= 20_000 && relayed >= plain / 4));
    }
  }

  private static double burst(Connection database, Topic topic, int many) throws SQLException {
    long sent = topic.size();
    try (var say = database.createStatement()) {
      say.execute(SAY.formatted(many));
    }
    long begun = System.nanoTime();
    topic.await(sent + many);
    return many / Stand.secondsSince(begun);
  }

  /** Says events in transactions of some hundred, as many a second as a busy service does. */
  private static void steady(Connection database, int many) throws SQLException {
    long begun = System.nanoTime();
    try (var say = database.createStatement()) {
      for (int said = 0; said < many; said += A_TRANSACTION) {
        double ahead = (double) said / A_SECOND - Stand.secondsSince(begun);
        if (ahead > 0) {
          Await.pause(Duration.ofMillis((long) (ahead * 1000)));
        }
        say.execute(SAY.formatted(A_TRANSACTION));
      }
    }
  }

  /** What reading the next rows takes, empty or not. */
  private static double scanMillis(Connection database) throws SQLException {
    var times = new Histogram(3);
    for (int i = 0; i < 50; i++) {
      long begun = System.nanoTime();
      try (var statement = database.createStatement();
          var rows = statement.executeQuery(SCAN)) {
        while (rows.next()) {
          rows.getBytes(2);
        }
      }
      times.recordValue(System.nanoTime() - begun);
    }
    return times.getValueAtPercentile(50) / 1e6;
  }

  /** A producer with the relay's settings, and its headers, that sends without any database. */
  private static double plain(String bootstrap, int many) throws Exception {
    byte[] payload = "x".repeat(PAYLOAD).getBytes(StandardCharsets.UTF_8);
    try (var producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrap,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "batch.size",
                256 * 1024),
            new StringSerializer(),
            new ByteArraySerializer())) {
      plain(producer, payload, many / 4);
      long begun = System.nanoTime();
      plain(producer, payload, many);
      return many / Stand.secondsSince(begun);
    }
  }

  private static void plain(KafkaProducer<String, byte[]> producer, byte[] payload, int many)
      throws Exception {
    for (var sending :
        IntStream.range(0, many).mapToObj(_ -> producer.send(record(payload))).toList()) {
      sending.get();
    }
  }

  private static ProducerRecord<String, byte[]> record(byte[] payload) {
    var record = new ProducerRecord<>(TOPIC, UUID.randomUUID().toString(), payload);
    for (String name :
        new String[] {"specversion", "id", "source", "type", "time", "subject", "dataschema"}) {
      record.headers().add("ce_" + name, record.key().getBytes(StandardCharsets.UTF_8));
    }
    return record;
  }

  /** How much lies in the topic. */
  private static final class Topic implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;

    Topic(String bootstrap) {
      consumer =
          new KafkaConsumer<>(
              Collections.singletonMap("bootstrap.servers", bootstrap),
              new ByteArrayDeserializer(),
              new ByteArrayDeserializer());
    }

    long size() {
      var partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(partition -> new TopicPartition(TOPIC, partition.partition()))
              .toList();
      return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }

    void await(long number) {
      if (!Await.holds(Duration.ofMinutes(10), () -> size() >= number)) {
        throw new IllegalStateException("the relay does not send");
      }
    }

    @Override
    public void close() {
      consumer.close();
    }
  }
}
