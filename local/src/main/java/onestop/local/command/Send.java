package onestop.local.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import onestop.local.LocalFault;
import onestop.local.LocalSystem;
import onestop.local.Part;
import onestop.local.Settings;
import onestop.local.Topics;
import onestop.local.event.EventSender;
import onestop.local.event.StructuredEvent;

/**
 * Publishes the CloudEvents of a file; when one line is at fault nothing is sent and every fault is
 * named.
 */
final class Send {

  private final LocalSystem system;

  Send(Settings settings) {
    this.system = new LocalSystem(settings);
  }

  int run(String name) {
    var events = new ArrayList<StructuredEvent>();
    var faults = new ArrayList<String>();
    var topics = Topics.ofContracts();
    var json = new JsonMapper();
    int number = 0;
    for (var line : lines(Path.of(name))) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      var parsed = StructuredEvent.parse(line, topics, json);
      for (var fault : parsed.faults()) {
        faults.add("%s:%d: %s".formatted(name, number, fault));
      }
      parsed.event().ifPresent(events::add);
    }
    if (!faults.isEmpty()) {
      faults.forEach(System.err::println);
      System.err.println("onestop: nothing was sent");
      return 1;
    }
    if (!system.ready(Part.KAFKA)) {
      throw new LocalFault("Kafka does not run: ./onestop up");
    }
    try (var sender = new EventSender(system.bootstrap())) {
      sender.send(events);
    }
    System.out.println("sent " + events.size() + (events.size() == 1 ? " event" : " events"));
    return 0;
  }

  private static Iterable<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new LocalFault("cannot be read: " + file, e);
    }
  }
}
