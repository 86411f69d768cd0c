package onestop.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import onestop.local.world.World;

/**
 * The part of the outside world that answers by itself, as a process of the local run. Arguments:
 * Kafka's address, folder of the keys, then {@code service=address} for each service.
 */
public final class WorldMain {

  private WorldMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    Logging.toStandardOutput();
    Map<Part, String> addresses = new EnumMap<>(Part.class);
    for (var service : Arrays.asList(arguments).subList(2, arguments.length)) {
      int equals = service.indexOf('=');
      addresses.put(
          Part.named(service.substring(0, equals)).orElseThrow(), service.substring(equals + 1));
    }
    var api = new Api(addresses, new Tokens(Keys.in(Path.of(arguments[1]))));
    var world = World.answering(arguments[0], api);
    Runtime.getRuntime().addShutdownHook(new Thread(world::close));
    Thread.currentThread().join();
  }
}
