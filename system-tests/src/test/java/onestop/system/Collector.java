package onestop.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** Takes what the services' exporters send (OTLP over HTTP, protobuf) and keeps the spans. */
final class Collector implements AutoCloseable {

  /** A span, and all text that stands in it. */
  record Span(String service, String trace, String name, String text) {}

  private final List<Span> spans = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  Collector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/traces", this::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Span> spans() {
    return spans;
  }

  private void take(HttpExchange call) throws IOException {
    try (call) {
      byte[] body = content(call).readAllBytes();
      for (byte[] resourceSpans : fields(body).getOrDefault(1, List.of())) {
        take(fields(resourceSpans));
      }
      call.getResponseHeaders().add("Content-Type", "application/x-protobuf");
      call.sendResponseHeaders(200, -1);
    }
  }

  private static InputStream content(HttpExchange call) throws IOException {
    boolean zipped = "gzip".equals(call.getRequestHeaders().getFirst("Content-Encoding"));
    return zipped ? new GZIPInputStream(call.getRequestBody()) : call.getRequestBody();
  }

  private void take(Map<Integer, List<byte[]>> resourceSpans) throws IOException {
    String service = "";
    for (byte[] attribute : fields(resourceSpans.get(1).getFirst()).getOrDefault(1, List.of())) {
      var pair = fields(attribute);
      if (text(pair.get(1).getFirst()).equals("service.name")) {
        service = text(fields(pair.get(2).getFirst()).get(1).getFirst());
      }
    }
    for (byte[] scopeSpans : resourceSpans.getOrDefault(2, List.of())) {
      for (byte[] span : fields(scopeSpans).getOrDefault(2, List.of())) {
        var fields = fields(span);
        spans.add(
            new Span(
                service,
                HexFormat.of().formatHex(fields.get(1).getFirst()),
                text(fields.get(5).getFirst()),
                text(span)));
      }
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The length-delimited fields of a protobuf message, by number; others are passed over. */
  private static Map<Integer, List<byte[]>> fields(byte[] message) throws IOException {
    Map<Integer, List<byte[]>> fields = new TreeMap<>();
    var in = new ByteArrayInputStream(message);
    while (in.available() > 0) {
      long tag = varint(in);
      switch ((int) (tag & 7)) {
        case 0 -> varint(in);
        case 1 -> in.skipNBytes(8);
        case 2 ->
            fields
                .computeIfAbsent((int) (tag >>> 3), _ -> new ArrayList<>())
                .add(in.readNBytes((int) varint(in)));
        case 5 -> in.skipNBytes(4);
        default -> throw new IOException("no protobuf");
      }
    }
    return fields;
  }

  private static long varint(InputStream in) throws IOException {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("ends within a number");
      }
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
