package onestop.kit.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** An outside Kafka client of the tests: sends events as the contracts say, and reads topics. */
public final class Broker implements AutoCloseable {

  private final String bootstrap;
  private final KafkaProducer<String, byte[]> producer;

  /** A client of the tests' broker. */
  public Broker() {
    this(World.kafka().bootstrap());
  }

  /** A client of any broker. */
  public Broker(String bootstrap) {
    this.bootstrap = bootstrap;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "acks", "all", "enable.idempotence", true),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** A record in binary mode, not sent yet. */
  public static ProducerRecord<String, byte[]> binary(
      String topic, String key, String type, String id, String data) {
    var record =
        new ProducerRecord<String, byte[]>(topic, key, data.getBytes(StandardCharsets.UTF_8));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id,
            "ce_source",
            "/test",
            "ce_type",
            type,
            "ce_time",
            Instant.now().toString(),
            "content-type",
            "application/json")
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  /** A record in structured mode, not sent yet. */
  public static ProducerRecord<String, byte[]> structured(String topic, String key, String event) {
    var record =
        new ProducerRecord<String, byte[]>(topic, key, event.getBytes(StandardCharsets.UTF_8));
    record
        .headers()
        .add(
            "content-type",
            "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8));
    return record;
  }

  /** Sends an event in binary mode under a new id and gives that id. */
  public String send(String topic, String key, String type, String data) {
    String id = UUID.randomUUID().toString();
    send(binary(topic, key, type, id, data));
    return id;
  }

  /** Sends a record and waits until the broker has it. */
  public void send(ProducerRecord<String, byte[]> record) {
    try {
      producer.send(record).get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends many and waits for all. */
  public void sendAll(List<ProducerRecord<String, byte[]>> records) {
    var sending = records.stream().map(producer::send).toList();
    try {
      for (var one : sending) {
        one.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All records of a topic now, oldest first within a partition. */
  public List<ConsumerRecord<String, byte[]>> read(String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
      return all;
    }
  }

  /** The records of a topic with that CloudEvents type for which the test holds. */
  public List<ConsumerRecord<String, byte[]>> read(
      String topic, String type, Predicate<String> test) {
    return read(topic).stream()
        .filter(record -> type.equals(header(record, "ce_type")))
        .filter(record -> test.test(new String(record.value(), StandardCharsets.UTF_8)))
        .toList();
  }

  /** A header's text, null when it is not there. */
  public static String header(ConsumerRecord<String, byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close();
  }
}
