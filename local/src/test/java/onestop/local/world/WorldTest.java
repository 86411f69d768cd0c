package onestop.local.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import onestop.local.Api;
import onestop.local.Await;
import onestop.local.Keys;
import onestop.local.LocalKafka;
import onestop.local.Part;
import onestop.local.Tokens;
import onestop.local.event.CloudEvent;
import onestop.local.event.EventSender;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bureau and the bank on a real broker; of the services only the two calls they need are there.
 */
class WorldTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, Integer> asked = new ConcurrentHashMap<>();

  @TempDir Path folder;

  @Test
  void everyRequestIsAnsweredAlsoWhenItsServiceIsDownAtFirstAndAlikeWhenItComesTwice()
      throws Exception {
    var services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    services.createContext("/api/", this::answer);
    services.start();
    var topics = Map.of("cards", 3, "card-bureau", 3, "settlements", 3, "payments", 3);
    var url = "http://127.0.0.1:" + services.getAddress().getPort();
    var addresses = Map.of(Part.REGISTRATION, url, Part.SETTLEMENT, url);
    var api = new Api(addresses, new Tokens(Keys.in(folder.resolve("keys"))));
    try (var kafka = LocalKafka.start(folder.resolve("kafka"), 0).topics(topics);
        var sender = new EventSender(kafka.bootstrap());
        var _ = World.answering(kafka.bootstrap(), api)) {
      for (var request : List.of("first", "unknown", "first")) {
        sender.send(event("cards", "card-requested", Map.of("cardRequestId", request)));
      }
      for (var order : List.of("good", "bad")) {
        sender.send(event("settlements", "payment-ordered", Map.of("paymentOrderId", order)));
      }

      var cards = hear(kafka.bootstrap(), "card-bureau", 2);
      assertEquals(List.of("card-produced", "card-produced"), header(cards, "ce_type"));
      assertEquals(1, header(cards, "ce_id").stream().distinct().count());
      assertEquals("first", data(cards.getFirst()).path("cardRequestId").asText());
      assertEquals(19, data(cards.getFirst()).path("cardNumber").asText().length());

      var payments = hear(kafka.bootstrap(), "payments", 2);
      for (var payment : payments) {
        assertEquals(
            payment.key().equals("good") ? "payment-executed" : "payment-returned",
            header(List.of(payment), "ce_type").getFirst());
      }
    } finally {
      services.stop(0);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    boolean firstTime = asked.merge(path, 1, Integer::sum) == 1;
    int status = path.endsWith("unknown") ? 404 : firstTime ? 503 : 200;
    var account = path.endsWith("bad") ? "6217000000000000000" : "6217000000000000012";
    var body =
        path.endsWith("clock")
            ? "{\"today\":\"2026-11-22\"}"
            : "{\"bankAccount\":{\"number\":\"" + account + "\"}}";
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static CloudEvent event(String topic, String type, Object data) {
    var source = URI.create("/test");
    var now = ZonedDateTime.now(Api.SHANGHAI);
    return new CloudEvent(topic, "key", source, UUID.randomUUID(), type, "test", now, data);
  }

  private static List<ConsumerRecord<String, String>> hear(
      String bootstrap, String topic, int number) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrap, "group.id", "test", "auto.offset.reset", "earliest");
    var heard = new ArrayList<ConsumerRecord<String, String>>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      Await.holds(
          SOON,
          () -> {
            consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
            return heard.size() >= number;
          });
    }
    assertEquals(number, heard.size(), topic);
    return heard;
  }

  private static List<String> header(List<ConsumerRecord<String, String>> heard, String name) {
    return heard.stream()
        .map(message -> message.headers().lastHeader(name).value())
        .map(value -> new String(value, StandardCharsets.UTF_8))
        .toList();
  }

  private static JsonNode data(ConsumerRecord<String, String> message) throws IOException {
    return JSON.readTree(message.value());
  }
}
