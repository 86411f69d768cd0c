package onestop.bench;

import static onestop.local.Part.REGISTRATION;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import onestop.local.Await;
import onestop.local.FreePort;

/**
 * The bare endpoint of {@code bench/bare} as a process, on the database of registration-service.
 */
final class Bare implements AutoCloseable {

  private final Process process;
  private final int port;

  private Bare(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static Bare start(Plan plan, Stand stand) throws IOException {
    int port = FreePort.next();
    var command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-jar",
                plan.root().resolve("bench/bare/target/quarkus-app/quarkus-run.jar").toString())
            .redirectErrorStream(true)
            .redirectOutput(plan.home().resolve("bare.log").toFile());
    command.environment().putAll(stand.system().environment(REGISTRATION));
    command.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
    var bare = new Bare(command.start(), port);
    Runtime.getRuntime().addShutdownHook(new Thread(bare.process::destroy));
    if (!Await.holds(Duration.ofSeconds(60), bare::isReady)) {
      bare.close();
      throw new IllegalStateException("the bare endpoint does not start: see bench/README.md");
    }
    return bare;
  }

  /** To which a registration's id is added. */
  String url() {
    return "http://127.0.0.1:" + port + "/bare/";
  }

  private boolean isReady() {
    try (var client = HttpClient.newHttpClient()) {
      var ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
      return client
              .send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
