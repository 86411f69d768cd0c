package onestop.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import onestop.kit.sample.Notes;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.config.ConfigResource;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 1, by rounds of the test's own over an outbox of its own. */
@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class OutboxRoundTest {

  @Inject Notes notes;
  @Inject Session session;

  private final String topic = "rounds-" + UUID.randomUUID();
  private final Broker broker = new Broker();
  private final List<Producer<String, byte[]>> producers = new ArrayList<>();
  private DataSource database;

  @BeforeEach
  void open() throws Exception {
    database = Store.fresh();
    try (var admin = admin()) {
      admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
    }
  }

  @AfterEach
  void close() {
    producers.forEach(Producer::close);
    broker.close();
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", World.kafka().bootstrap()));
  }

  private OutboxRound round() {
    return Store.round(database, producer());
  }

  private Producer<String, byte[]> producer() {
    producers.add(OutboxRelay.producer(Map.of("bootstrap.servers", World.kafka().bootstrap())));
    return producers.getLast();
  }

  private Map<String, List<Integer>> readByKey() {
    Map<String, List<Integer>> read = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : broker.read(topic)) {
      read.computeIfAbsent(record.key(), _ -> new ArrayList<>())
          .add(Integer.valueOf(new String(record.value(), StandardCharsets.UTF_8).strip()));
    }
    return read;
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  /** One more event of the aggregate, in the transaction that counts it. */
  private void sayNext(String aggregate, int tooLargeAt) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      int number;
      try (var count =
          connection.prepareStatement(
              "INSERT INTO aggregate VALUES (?, 1) ON CONFLICT (id) DO UPDATE SET said ="
                  + " aggregate.said + 1 RETURNING said")) {
        count.setString(1, aggregate);
        var row = count.executeQuery();
        row.next();
        number = row.getInt(1);
      }
      String payload = number == tooLargeAt ? number + " ".repeat(400_000) : "" + number;
      Store.say(connection, topic, aggregate, payload);
      connection.commit();
    }
  }

  /** Not below a batch's size: see the producer's. */
  private void largestMessage(int bytes) throws ExecutionException, InterruptedException {
    try (var admin = admin()) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, topic),
                  List.of(
                      new AlterConfigOp(
                          new ConfigEntry("max.message.bytes", "" + bytes),
                          AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
  }

  @Test
  void twoReplicasSayAndSendAtOnceAndNothingIsLostTwiceOrOutOfOrder() throws Exception {
    largestMessage(300_000);
    int keys = 12;
    int each = 60;
    var writing = new AtomicBoolean(true);
    try (var threads = Executors.newCachedThreadPool()) {
      List<Future<Integer>> sending = new ArrayList<>();
      for (int replica = 0; replica < 2; replica++) {
        OutboxRound round = round();
        sending.add(
            threads.submit(() -> {
              int sent = 0;
              // A refusal may break the producer's sequence: others of its partition go again
              // later.
              do {
                sent += round.run().sent();
              } while (writing.get() || Store.waiting(database) > each - 19);
              return sent;
            }));
      }
      List<Future<?>> saying = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        saying.add(
            threads.submit(
                (Callable<Void>)
                    () -> {
                      for (int i = 0; i < each / 4; i++) {
                        for (int key = 0; key < keys; key++) {
                          // The broker refuses the 20th event of the first.
                          sayNext("key " + key, key == 0 ? 20 : -1);
                        }
                      }
                      return null;
                    }));
      }
      for (var one : saying) {
        one.get();
      }
      writing.set(false);
      assertEquals((keys - 1) * each + 19, sending.get(0).get() + sending.get(1).get());
    }
    var read = readByKey();
    assertEquals(upTo(19), read.get("key 0"));
    for (int key = 1; key < keys; key++) {
      assertEquals(upTo(each), read.get("key " + key));
    }
    assertEquals(each - 19, Store.waiting(database));
    // The cause is gone: the key goes on where it stopped.
    largestMessage(500_000);
    Await.until(() -> assertEquals(0, round().run().refused().size()));
    assertEquals(upTo(each), readByKey().get("key 0"));
    assertEquals(0, Store.waiting(database));
  }

  @Test
  void aRefusedKeyRestsAndIsNamed() throws Exception {
    largestMessage(300_000);
    sayNext("large", 1);
    sayNext("large", -1);
    sayNext("small", -1);
    OutboxRound round = round();
    var first = round.run();
    assertEquals(1, first.sent());
    assertEquals(
        List.of(new OutboxRound.Refused(topic, "said", "RecordTooLargeException")),
        first.refused());
    assertNull(first.failure());
    assertEquals(List.of(), round.run().refused());
    assertEquals(2, Store.waiting(database));
  }

  /** Does as told just before it hands the n-th event to the broker or after it has it. */
  private Producer<String, byte[]> disturbed(int at, Runnable disturbance) {
    Producer<String, byte[]> producer = producer();
    var sends = new AtomicInteger();
    return asProducer((_, method, arguments) -> {
      Object answer = method.invoke(producer, arguments);
      if (method.getName().equals("send") && sends.incrementAndGet() == at) {
        ((Future<?>) answer).get();
        disturbance.run();
      }
      return answer;
    });
  }

  @SuppressWarnings("unchecked")
  private static Producer<String, byte[]> asProducer(java.lang.reflect.InvocationHandler handler) {
    return (Producer<String, byte[]>)
        Proxy.newProxyInstance(
            OutboxRoundTest.class.getClassLoader(), new Class<?>[] {Producer.class}, handler);
  }

  /** As when the process dies: its session ends, what it did not commit is undone. */
  private void endSessions() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname ="
              + " current_database() AND pid <> pg_backend_pid()");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aRoundThatDiesBetweenSendAndDeleteSendsTwiceAndTheEffectIsOne() throws Exception {
    String name = "round " + UUID.randomUUID();
    for (int i = 1; i <= 3; i++) {
      try (var connection = database.getConnection();
          var insert =
              connection.prepareStatement(
                  "INSERT INTO outbox (id, topic, key, type, payload, headers, occurred_at) VALUES"
                      + " (uuidv7(), 'notes', ?, 'note-written', convert_to(?, 'UTF8'), '{}',"
                      + " now())")) {
        insert.setString(1, "key " + i);
        insert.setString(2, "{\"name\":\"" + name + " " + i + "\"}");
        insert.executeUpdate();
      }
    }
    var dying = Store.round(database, disturbed(3, this::endSessions));
    assertThrows(SQLException.class, dying::run);
    assertEquals(3, Store.waiting(database));
    assertEquals(3, round().run().sent());
    assertEquals(0, Store.waiting(database));

    var records = broker.read("notes", "note-written", data -> data.contains(name));
    assertEquals(6, records.size());
    var ids = new HashSet<String>();
    records.forEach(record -> ids.add(Broker.header(record, "ce_id")));
    assertEquals(3, ids.size());
    Await.until(() ->
        QuarkusTransaction.requiringNew()
            .run(() -> {
              assertEquals(3, notes.count(name));
              assertEquals(
                  3L,
                  session
                      .createNativeQuery(
                          "SELECT count(*) FROM heard_again WHERE name LIKE ?1", Long.class)
                      .setParameter(1, name + "%")
                      .getSingleResult());
            }));
  }

  @Test
  void aPausedRoundFreesTheOthersAndItsEventsOnlyComeTwice() throws Exception {
    for (int i = 0; i < 20; i++) {
      sayNext("key " + i, -1);
    }
    Process paused = pausedRound();
    try {
      awaitSent(paused);
      signal(paused, "-STOP");
      long start = System.nanoTime();
      assertEquals(20, round().run().sent());
      long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
      assertTrue(seconds <= 14, () -> "waited " + seconds + " s");
      assertEquals(0, Store.waiting(database));
      signal(paused, "-CONT");
    } finally {
      paused.destroyForcibly().waitFor();
    }
    var read = readByKey();
    assertEquals(20, read.size());
    read.values()
        .forEach(numbers -> assertTrue(new HashSet<>(numbers).equals(java.util.Set.of(1))));
  }

  private Process pausedRound() throws IOException, SQLException {
    String url;
    try (var connection = database.getConnection()) {
      url = connection.getMetaData().getURL();
    }
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            PausedRound.class.getName(),
            url,
            World.kafka().bootstrap())
        .redirectErrorStream(true)
        .start();
  }

  private static void awaitSent(Process process) throws IOException {
    var output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var seen = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      seen.append(line).append('\n');
      if (line.equals("SENT")) {
        return;
      }
    }
    throw new AssertionError("It ended before it sent:\n" + seen);
  }

  private static void signal(Process process, String signal)
      throws IOException, InterruptedException {
    assertEquals(0, new ProcessBuilder("kill", signal, "" + process.pid()).start().waitFor());
  }

  @Test
  void aTopicThatIsNowhereStopsOnlyItself() throws Exception {
    for (int i = 0; i < 50; i++) {
      Store.say(database, "nowhere", "key " + i, "1");
    }
    sayNext("key", -1);
    OutboxRound round = round();
    var first = round.run();
    assertTrue(first.failure() instanceof org.apache.kafka.common.errors.TimeoutException);
    round.run();
    assertEquals(Map.of("key", List.of(1)), readByKey());
    assertEquals(50, Store.waiting(database));
  }

  @Test
  void aKeyWithManyEventsIsSentInOrderThroughSeveralTransactions() throws Exception {
    int many = 2 * OutboxRound.ROWS + 500;
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "INSERT INTO outbox (id, topic, key, type, payload, headers, occurred_at) SELECT"
                    + " uuidv7(), ?, 'busy', 'said', convert_to(n::text, 'UTF8'), '{}', now() FROM"
                    + " generate_series(1, ?) n")) {
      insert.setString(1, topic);
      insert.setInt(2, many);
      insert.executeUpdate();
    }
    assertEquals(many, round().run().sent());
    assertEquals(upTo(many), readByKey().get("busy"));
  }

  @Test
  void anInterruptedRoundLeavesItsRows() throws Exception {
    sayNext("key", -1);
    try (var threads = Executors.newSingleThreadExecutor()) {
      var round =
          threads.submit(() ->
              Store.round(
                      database,
                      asProducer((_, _, _) -> {
                        TimeUnit.SECONDS.sleep(60);
                        return null;
                      }))
                  .run());
      Await.until(() -> assertEquals(1, locks()));
      round.cancel(true);
    }
    assertEquals(1, round().run().sent());
  }

  private long locks() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database WHERE"
                    + " locktype = 'advisory' AND datname = current_database()")) {
      row.next();
      return row.getLong(1);
    }
  }
}
