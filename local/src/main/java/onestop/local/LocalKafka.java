package onestop.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka broker in KRaft mode inside this JVM, one node that is also its controller. */
public final class LocalKafka implements AutoCloseable {

  private final KafkaRaftServer server;
  private final int port;

  private LocalKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker on {@code 127.0.0.1}; data that {@code data} already holds is kept.
   *
   * @param port the port, or 0 for a free one
   */
  public static LocalKafka start(Path data, int port) throws IOException {
    int listener = port == 0 ? FreePort.next() : port;
    int controller = FreePort.next();
    Map<String, Object> settings = new HashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    settings.put(
        "listeners", "BROKER://127.0.0.1:" + listener + ",CONTROLLER://127.0.0.1:" + controller);
    settings.put("advertised.listeners", "BROKER://127.0.0.1:" + listener);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "BROKER");
    settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", data.toAbsolutePath().toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("log.retention.ms", String.valueOf(90L * 24 * 60 * 60 * 1000));
    settings.put("log.segment.bytes", String.valueOf(64 * 1024 * 1024));
    settings.put("log.message.timestamp.after.max.ms", "3600000");
    if (!Files.exists(data.resolve("meta.properties"))) {
      format(data);
    }
    var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    server.startup();
    return new LocalKafka(server, listener);
  }

  private static void format(Path data) throws IOException {
    Files.createDirectories(data);
    var formatter = new Formatter();
    formatter.setClusterId(Uuid.randomUuid().toString());
    formatter.setNodeId(1);
    formatter.setControllerListenerName("CONTROLLER");
    formatter.addDirectory(data.toAbsolutePath().toString());
    formatter.setMetadataLogDirectory(data.toAbsolutePath().toString());
    formatter.setPrintStream(
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      formatter.run();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("Kafka's data folder " + data + " cannot be prepared", e);
    }
  }

  /** Makes those of the topics (name to number of partitions) that are not there. */
  public LocalKafka topics(Map<String, Integer> partitions)
      throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
      var there = admin.listTopics().names().get();
      admin
          .createTopics(
              partitions.entrySet().stream()
                  .filter(topic -> !there.contains(topic.getKey()))
                  .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1))
                  .collect(Collectors.toList()))
          .all()
          .get();
    }
    return this;
  }

  /** The address for clients. */
  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  /** Stops the broker; the data stays. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
