package onestop.registration.copy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands for the other three services on the wire: answers, fails, or does not answer at all. */
public class Neighbours implements QuarkusTestResourceLifecycleManager {

  static final List<String> NAMES =
      List.of("exemption-service", "settlement-service", "verification-service");

  /** How a service behaves. */
  enum Manner {
    ANSWERS,
    FAILS,
    FAILS_ONCE,
    KEEPS_SILENT
  }

  /** A call as it came. */
  record Call(String service, String path, String authorization, String reason) {}

  private static final Map<String, Manner> MANNERS = new ConcurrentHashMap<>();
  private static final List<Call> CALLS = new CopyOnWriteArrayList<>();

  private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

  static void behave(String service, Manner manner) {
    MANNERS.put(service, manner);
  }

  static void allAnswer() {
    NAMES.forEach(name -> behave(name, Manner.ANSWERS));
  }

  static List<Call> calls(String service) {
    return CALLS.stream().filter(call -> call.service().equals(service)).toList();
  }

  @Override
  public Map<String, String> start() {
    allAnswer();
    Map<String, String> settings = new HashMap<>();
    settings.put("onestop.data-copy.timeout", "4s");
    settings.put("onestop.data-copy.rest", "1s");
    NAMES.forEach(name ->
        settings.put("onestop.data-copy.services." + name, "http://127.0.0.1:" + serve(name)));
    return settings;
  }

  private int serve(String name) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", exchange -> answer(name, exchange));
      server.start();
      servers.add(server);
      return server.getAddress().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(String name, HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    var headers = exchange.getRequestHeaders();
    CALLS.add(
        new Call(name, path, headers.getFirst("Authorization"), headers.getFirst("Access-Reason")));
    Manner manner = MANNERS.get(name);
    if (manner == Manner.KEEPS_SILENT) {
      return;
    }
    if (manner == Manner.FAILS_ONCE) {
      behave(name, Manner.ANSWERS);
    }
    boolean fails = manner != Manner.ANSWERS;
    String person = path.substring(path.lastIndexOf('/') + 1);
    byte[] body =
        (fails ? "{}" : "{\"personId\":\"%s\",\"data\":{\"of\":[\"%s\"]}}".formatted(person, name))
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(fails ? 500 : 200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void stop() {
    servers.forEach(server -> server.stop(0));
  }
}
