package onestop.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;

/** The services' HTTP interfaces, called as any client would. */
public final class Api {

  /** Legal time. */
  public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Map<Part, String> addresses;
  private final Tokens tokens;
  private final Duration patience;

  /**
   * Services by their base addresses.
   *
   * @param tokens signs the tokens that callers ask for
   */
  public Api(Map<Part, String> addresses, Tokens tokens) {
    this(addresses, tokens, Duration.ofSeconds(60));
  }

  /** The same, which waits no longer than this for an answer. */
  Api(Map<Part, String> addresses, Tokens tokens, Duration patience) {
    this.addresses = Map.copyOf(addresses);
    this.tokens = tokens;
    this.patience = patience;
  }

  /** The services that can be called. */
  public Set<Part> services() {
    return addresses.keySet();
  }

  public String token(String role, Map<String, String> claims) {
    return tokens.of(role, claims);
  }

  public JsonNode get(Part service, String path, String token) {
    return call("GET", service, path, token, null, null);
  }

  public JsonNode post(Part service, String path, String token, Object body) {
    return call("POST", service, path, token, null, body);
  }

  /** Creates under an idempotency key: the same call again answers what it has created. */
  public JsonNode create(Part service, String path, String token, String key, Object body) {
    return call("POST", service, path, token, key, body);
  }

  public JsonNode put(Part service, String path, String token, Object body) {
    return call("PUT", service, path, token, null, body);
  }

  /** The date a service goes by. */
  public LocalDate today(Part service) {
    return LocalDate.parse(get(service, "/api/clock", null).path("today").asText());
  }

  /** This moment on the date that a service goes by. */
  public ZonedDateTime now(Part service) {
    return today(service).atTime(ZonedDateTime.now(SHANGHAI).toLocalTime()).atZone(SHANGHAI);
  }

  private JsonNode call(
      String method, Part service, String path, String token, String key, Object body) {
    var request =
        HttpRequest.newBuilder(URI.create(addresses.get(service) + path))
            .timeout(patience)
            .header("Accept", "application/json, application/problem+json");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    try {
      if (body == null) {
        request.method(method, HttpRequest.BodyPublishers.noBody());
      } else {
        request.header("Content-Type", "application/json");
        request.method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
      }
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new ApiFault(method + " " + path, answer.statusCode(), problem(answer.body()));
      }
      return answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new ApiFault(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFault("interrupted", e);
    }
  }

  private static JsonNode problem(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
