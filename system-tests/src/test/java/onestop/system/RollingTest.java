package onestop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import onestop.local.LocalSystem;
import onestop.local.Part;
import onestop.local.event.EventReader;
import onestop.local.world.Permit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Two processes of each service, rolled one by one under load, as an update in the cluster does it:
 * nothing is lost, and nothing is said twice.
 */
@Execution(ExecutionMode.SAME_THREAD)
class RollingTest {

  private static final List<String> PATH =
      List.of(
          "registration-clock-started",
          "registration-submitted",
          "registration-completed",
          "card-requested",
          "card-issued");

  private static Running running;
  private static LocalSystem system;

  @BeforeAll
  static void start() throws IOException {
    running = Running.shared();
    system = running.system();
  }

  @Test
  void rolledOneByOneUnderLoadNothingIsLostAndEachIsSaidOnce() throws Exception {
    running.factsWhenQuiet();
    long begun = System.currentTimeMillis();
    LocalDate today = system.api().today(Part.REGISTRATION);
    running.start(Part.services().stream().map(Part::replica).toList());
    try (var load = new Load(running, today)) {
      for (Part service : Part.services()) {
        for (Part process : List.of(service, service.replica())) {
          load.goesOn();
          system.restart(process);
          Running.until(() -> assertShared(service));
        }
      }
      load.end();
      assertTrue(load.hired().size() > 20, "too few to say anything");
      running.factsWhenQuiet();
      var said = said();
      load.hired().forEach(permit -> Running.until(() -> assertArrived(permit, said)));
    } finally {
      Part.services().forEach(service -> system.stop(service.replica()));
    }
    assertEquals(List.of(), saidTwice(begun));
  }

  /** Every group of the service has both processes as members, and they share all partitions. */
  private static void assertShared(Part service) throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", system.bootstrap()))) {
      var groups = new TreeSet<String>();
      admin.listGroups().all().get().stream()
          .map(group -> group.groupId())
          .filter(group -> group.startsWith(service.module() + "."))
          .forEach(groups::add);
      assertTrue(!groups.isEmpty(), service::module);
      for (var group : admin.describeConsumerGroups(groups).all().get().values()) {
        assertShared(group);
      }
    }
  }

  private static void assertShared(ConsumerGroupDescription group) {
    assertEquals(GroupState.STABLE, group.groupState(), group::groupId);
    assertEquals(2, group.members().size(), group::groupId);
    var partitions = new TreeSet<String>();
    int most = 0;
    int all = 0;
    for (var member : group.members()) {
      var its = member.assignment().topicPartitions();
      its.stream().map(TopicPartition::toString).forEach(partitions::add);
      most = Math.max(most, its.size());
      all += its.size();
    }
    assertEquals(all, partitions.size(), "a partition belongs to one");
    assertEquals((all + 1) / 2, most, group::toString);
  }

  /** What a person hired in the middle of it has in the end, in all four services. */
  private static void assertArrived(Permit permit, Map<String, List<String>> said) {
    var found =
        running.get(Part.REGISTRATION, "/api/registrations?permitNumber=" + permit.permitNumber());
    assertEquals(1, found.path("items").size(), permit::toString);
    var registration = found.path("items").path(0);
    assertEquals("REGISTERED", registration.path("status").asText());
    String number = Hires.number(permit);
    var person = registration.path("person");
    assertEquals(number, person.path("socialSecurityNumber").asText());
    assertEquals(PATH, said.get(person.path("id").asText()));
    assertEquals(
        "OPEN", running.get(Part.SETTLEMENT, "/api/accounts/" + number).path("status").asText());
    assertEquals(
        "CURRENT",
        running.get(Part.VERIFICATION, "/api/beneficiaries/" + number).path("status").asText());
    var coverage = running.get(Part.EXEMPTION, "/api/coverage/" + person.path("id").asText());
    assertEquals(5, coverage.path("insurances").size());
  }

  /** What registration-service said of each person. */
  private static Map<String, List<String>> said() {
    var types = new HashMap<String, List<String>>();
    for (var topic : List.of("registrations", "cards")) {
      for (var record : running.read(topic)) {
        types
            .computeIfAbsent(record.key(), _ -> new ArrayList<>())
            .add(EventReader.header(record, "ce_type"));
      }
    }
    return types;
  }

  /** Two rounds of an outbox at once, or one cut short, would send an event a second time. */
  private static List<String> saidTwice(long since) {
    var count = new HashMap<String, Integer>();
    for (String topic : Running.FACTS) {
      for (var record : running.read(topic)) {
        if (record.timestamp() >= since) {
          var id = topic + " " + EventReader.header(record, "ce_id");
          count.merge(id, 1, Integer::sum);
        }
      }
    }
    return count.entrySet().stream()
        .filter(one -> one.getValue() > 1)
        .map(Map.Entry::toString)
        .toList();
  }
}
