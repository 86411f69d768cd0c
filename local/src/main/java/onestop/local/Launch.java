package onestop.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command line and environment of every part. */
final class Launch {

  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final Settings settings;
  private final Map<Part, Integer> ports;
  private final Keys keys;

  Launch(Settings settings, Map<Part, Integer> ports, Keys keys) {
    this.settings = settings;
    this.ports = ports;
    this.keys = keys;
  }

  ProcessBuilder of(Part part) {
    var folders = settings.folders();
    var data = folders.data(part).toString();
    var port = String.valueOf(ports.get(part));
    return switch (part) {
      case POSTGRES -> {
        var arguments = new ArrayList<>(List.of(folders.binaries().toString(), data, port));
        Part.services().forEach(service -> arguments.add(service.database()));
        // Little of it is used, except when the binaries are unpacked.
        yield main("192m", PostgresMain.class, arguments);
      }
      case KAFKA -> main("384m", KafkaMain.class, List.of(data, port));
      case WORLD -> main("64m", WorldMain.class, world());
      default -> service(part);
    };
  }

  private ProcessBuilder service(Part service) {
    var command = NativeForm.isWanted() ? executable(service) : application(service);
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment(service));
    return builder;
  }

  private List<String> executable(Part service) {
    var folders = settings.folders();
    var executable = folders.executable(service.service());
    if (!Files.isExecutable(executable)) {
      throw new LocalFault(folders.shown(executable) + " is not there: ./onestop native makes it");
    }
    var command = ownSession();
    command.addAll(List.of(executable.toString(), "-Xmx256m"));
    return command;
  }

  private List<String> application(Part service) {
    var folders = settings.folders();
    var command = inOwnSession("256m");
    // As in the cluster's pods; with so small a heap it needs the least beside it. A heap that
    // begins small grows only as far as it is needed; by itself it would begin at its largest.
    command.addAll(List.of("-Xms64m", "-XX:+UseSerialGC"));
    if (settings.recording()) {
      command.add("-XX:AOTCacheOutput=" + folders.cache(service));
    } else if (folders.hasCache(service)) {
      command.add("-XX:AOTCache=" + folders.cache(service));
    }
    command.addAll(List.of("-jar", folders.application(service).toString()));
    return command;
  }

  /** What a service is told about its surroundings; never the private key. */
  Map<String, String> environment(Part service) {
    var told = new HashMap<String, String>();
    // Arenas of glibc for each thread would keep what the compiler once needed.
    told.put("MALLOC_ARENA_MAX", "2");
    told.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    told.put("QUARKUS_HTTP_PORT", String.valueOf(ports.get(service)));
    told.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(ports.get(Part.POSTGRES), service));
    told.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
    told.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
    told.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.get(Part.KAFKA));
    told.put("QUARKUS_OIDC_PUBLIC_KEY", keys.publicKeyText());
    told.put("ONESTOP_CLOCK_TRAVEL", "true");
    told.put("ONESTOP_SERVICE_TOKEN_FILE", settings.folders().tokenFile(service).toString());
    for (var other : Part.services()) {
      told.put("ONESTOP_" + other.name() + "_URL", url(other));
    }
    told.putAll(settings.environment());
    return told;
  }

  // Plans as the services' own configuration has them (ADR 9).
  static String jdbcUrl(int port, Part service) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, service.database())
        + "?reWriteBatchedInserts=true&options=-c%20enable_seqscan=off";
  }

  private List<String> world() {
    var arguments = new ArrayList<String>();
    arguments.add("127.0.0.1:" + ports.get(Part.KAFKA));
    arguments.add(settings.folders().keys().toString());
    for (var service : settings.services()) {
      arguments.add(service.label() + "=" + url(service));
    }
    return arguments;
  }

  private String url(Part service) {
    return "http://127.0.0.1:" + ports.get(service);
  }

  private static ProcessBuilder main(String heap, Class<?> main, List<String> arguments) {
    var command = inOwnSession(heap);
    command.addAll(
        List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }

  /**
   * A session of its own, so that Ctrl-C in the terminal reaches only the process that started it.
   */
  private static List<String> inOwnSession(String heap) {
    var command = ownSession();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "-Duser.timezone=UTC"));
    command.add("--enable-native-access=ALL-UNNAMED");
    return command;
  }

  private static List<String> ownSession() {
    return Files.isExecutable(SETSID)
        ? new ArrayList<>(List.of(SETSID.toString()))
        : new ArrayList<>();
  }
}
