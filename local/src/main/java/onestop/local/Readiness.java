package onestop.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Whether a part does its work, asked from outside as its users would. */
final class Readiness {

  private static final int PATIENCE_MILLIS = 2_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Part, Integer> ports;

  Readiness(Map<Part, Integer> ports) {
    this.ports = ports;
  }

  /** The world listens nowhere: while it runs, it is ready. */
  boolean ready(Part part) {
    return switch (part) {
      case WORLD -> true;
      case POSTGRES -> open(ports.get(part)) && databasesAreThere();
      case KAFKA -> open(ports.get(part)) && topicsAreThere();
      default -> open(ports.get(part)) && healthy(ports.get(part));
    };
  }

  /** Refuses when another program listens on a part's port. */
  void requirePort(Part part) {
    int port = ports.get(part);
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new LocalFault(
          "port %d, which %s needs, is taken by another program".formatted(port, part.label()), e);
    }
  }

  private static boolean open(int port) {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean databasesAreThere() {
    for (var service : Part.services()) {
      var url =
          Launch.jdbcUrl(ports.get(Part.POSTGRES), service) + "&connectTimeout=2&socketTimeout=2";
      try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
        if (!connection.isValid(2)) {
          return false;
        }
      } catch (SQLException e) {
        return false;
      }
    }
    return true;
  }

  private boolean topicsAreThere() {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            "127.0.0.1:" + ports.get(Part.KAFKA),
            "default.api.timeout.ms",
            PATIENCE_MILLIS,
            "request.timeout.ms",
            PATIENCE_MILLIS);
    try (var admin = Admin.create(settings)) {
      return admin.listTopics().names().get().containsAll(Topics.ofContracts());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | KafkaException e) {
      return false;
    }
  }

  private boolean healthy(int port) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
            .timeout(Duration.ofMillis(PATIENCE_MILLIS))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (IOException e) {
      return false;
    }
  }
}
