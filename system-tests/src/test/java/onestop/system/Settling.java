package onestop.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import onestop.local.Api;
import onestop.local.LocalSystem;
import onestop.local.Part;
import onestop.local.event.CloudEvent;
import onestop.local.event.EventSender;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A system without the world around it: the levy authority and the bank are played by the test. */
final class Settling {

  static final String EMPLOYER = "91440300MA5FKX471W";

  private static final JsonMapper JSON = new JsonMapper();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private static Settling shared;

  private final LocalSystem system;
  private final EventSender sender;

  private Settling(LocalSystem system) {
    this.system = system;
    this.sender = new EventSender(system.bootstrap());
  }

  /**
   * One for all tests, one after the other, so their classes have the {@code ResourceLock}; it ends
   * with this virtual machine.
   */
  static synchronized Settling shared() throws IOException {
    if (shared == null) {
      var services = EnumSet.of(Part.REGISTRATION, Part.EXEMPTION, Part.SETTLEMENT);
      shared = new Settling(Running.started(services, false, Map.of()));
    }
    return shared;
  }

  LocalSystem system() {
    return system;
  }

  /** Whose account it is. */
  record Person(String number, UUID id, UUID registrationId, String surname, String givenNames) {}

  /** Somebody whom registration-service says it has registered. */
  Person registered(String startMonth) {
    int count = COUNT.incrementAndGet();
    var person =
        new Person("DEU0S" + count, UUID.randomUUID(), UUID.randomUUID(), "SCHMIDT", "ANNA");
    registered(person, person.registrationId(), startMonth, 5);
    return person;
  }

  void registered(Person person, UUID registration, String startMonth, int version) {
    Map<String, Object> data = new HashMap<>();
    data.put("registrationId", registration);
    data.put("personId", person.id());
    data.put("version", version);
    data.put("socialSecurityNumber", person.number());
    data.put(
        "person",
        Map.of(
            "surname",
            person.surname(),
            "givenNames",
            person.givenNames(),
            "dateOfBirth",
            "1988-04-12",
            "sex",
            "F"));
    data.put("registeredOn", startMonth + "-13");
    data.put("daysLate", 0);
    data.put("employerCreditCode", EMPLOYER);
    data.put("contributionStartMonth", startMonth);
    data.put("contributionBase", "30000.00");
    data.put("retirementCategory", "FEMALE_55");
    send("registrations", person.id().toString(), "registration-completed", data);
  }

  void employmentEnded(Person person, UUID registration, String on, int version) {
    send(
        "registrations",
        person.id().toString(),
        "employment-ended",
        Map.of(
            "registrationId", registration,
            "personId", person.id(),
            "version", version,
            "socialSecurityNumber", person.number(),
            "employerCreditCode", EMPLOYER,
            "endedOn", on));
  }

  /** The employer's and the employee's pension contributions of these months. */
  void collected(String number, String employer, String from, String through, String employee) {
    for (var month = YearMonth.parse(from);
        !month.isAfter(YearMonth.parse(through));
        month = month.plusMonths(1)) {
      send(
          "contributions",
          number,
          "contribution-collected",
          Map.of(
              "collectionId", UUID.randomUUID(),
              "socialSecurityNumber", number,
              "month", month.toString(),
              "employerCreditCode", employer,
              "base", "30000.00",
              "collectedOn", month.plusMonths(1).atDay(10).toString(),
              "lines",
                  List.of(
                      Map.of("insurance", "PENSION", "payer", "EMPLOYER", "amount", "4407.84"),
                      Map.of("insurance", "PENSION", "payer", "EMPLOYEE", "amount", employee))));
    }
  }

  void executed(String orderId, String on) {
    send(
        "payments",
        orderId,
        "payment-executed",
        Map.of("paymentOrderId", orderId, "executedOn", on));
  }

  void returned(String orderId, String reason) {
    send(
        "payments",
        orderId,
        "payment-returned",
        Map.of("paymentOrderId", orderId, "reason", reason));
  }

  void send(String topic, String key, String type, Object data) {
    sender.send(
        new CloudEvent(
            topic,
            key,
            URI.create("/settling"),
            UUID.randomUUID(),
            type,
            type,
            java.time.ZonedDateTime.now(Api.SHANGHAI),
            data));
  }

  EventSender sender() {
    return sender;
  }

  void today(String day) {
    for (Part service : system.settings().services()) {
      system
          .api()
          .put(
              service,
              "/api/clock",
              token("officer"),
              Map.of("today", LocalDate.parse(day).toString()));
    }
  }

  String token(String role) {
    return system.token(role, Map.of("sub", role + "-1"));
  }

  JsonNode get(String path) {
    return system.api().get(Part.SETTLEMENT, path, token("officer"));
  }

  JsonNode account(Person person) {
    return get("/api/accounts/" + person.number());
  }

  JsonNode post(String path, String role, Object body) {
    return system.api().post(Part.SETTLEMENT, path, token(role), body);
  }

  static Map<String, Object> bankAccount(String holder) {
    return Map.of(
        "holderName", holder,
        "bank", "Bank of Shenzhen Bay",
        "number", "6217000010010134",
        "kind", "FINANCIAL_SOCIAL_SECURITY_CARD",
        "province", "Guangdong",
        "activated", true);
  }

  static Map<String, Object> withdrawal(Person person, String signedOn) {
    return Map.of(
        "socialSecurityNumber",
        person.number(),
        "kind",
        "DEPARTURE",
        "choice",
        "WITHDRAW",
        "leavingOn",
        signedOn,
        "documents",
        List.of(
            Map.of("kind", "BENEFITS_DECLARATION", "signedOn", signedOn),
            Map.of("kind", "TERMINATION_APPLICATION", "signedOn", signedOn),
            Map.of("kind", "PASSPORT", "number", "C01X00T47", "originalSeen", true),
            Map.of("kind", "BANK_CARD", "number", "6217000010010134")),
        "bankAccount",
        bankAccount("Anna Schmidt"));
  }

  /** Applied, notice signed, reviewed; gives the settlement's id. */
  String reviewed(Person person, String signedOn) {
    String id =
        post("/api/settlements", "officer", withdrawal(person, signedOn)).path("id").asText();
    post(
        "/api/settlements/" + id + "/notice-confirmation", "officer", Map.of("signedOn", signedOn));
    post("/api/settlements/" + id + "/review", "officer", Map.of());
    return id;
  }

  /** The data of everything of a type that was said of a person, each event once. */
  List<JsonNode> said(String type, Person person) {
    Map<String, JsonNode> byId = new HashMap<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", system.bootstrap()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor("settlements").stream()
              .map(info -> new TopicPartition("settlements", info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          var data = json(record.value());
          if (person.number().equals(data.path("socialSecurityNumber").asText())
              && type.equals(header(record.headers().lastHeader("ce_type").value()))) {
            byId.put(header(record.headers().lastHeader("ce_id").value()), data);
          }
        }
      }
    }
    return new ArrayList<>(byId.values());
  }

  private static String header(byte[] value) {
    return new String(value, StandardCharsets.UTF_8);
  }

  private static JsonNode json(byte[] value) {
    try {
      return JSON.readTree(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
