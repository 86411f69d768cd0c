package onestop.kit.security;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps personal data out of traces (R13.2): of a path only words and UUIDs stay, of a query only
 * the names of its parameters. The route stands beside it as a template.
 */
@Singleton
public class SpanPrivacy implements SpanProcessor {

  private static final List<AttributeKey<String>> PATHS =
      List.of(AttributeKey.stringKey("url.path"), AttributeKey.stringKey("http.target"));
  private static final List<AttributeKey<String>> ADDRESSES =
      List.of(AttributeKey.stringKey("url.full"), AttributeKey.stringKey("http.url"));
  private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");

  private static final Pattern HARMLESS =
      Pattern.compile("[a-z.]*(-[a-z]+)*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern ADDRESS = Pattern.compile("([a-z]+://[^/?]*)(.*)");

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    for (var key : PATHS) {
      String path = span.getAttribute(key);
      if (path != null) {
        span.setAttribute(key, target(path));
      }
    }
    for (var key : ADDRESSES) {
      String address = span.getAttribute(key);
      if (address != null) {
        var parts = ADDRESS.matcher(address);
        span.setAttribute(key, parts.matches() ? parts.group(1) + target(parts.group(2)) : "*");
      }
    }
    String query = span.getAttribute(QUERY);
    if (query != null) {
      span.setAttribute(QUERY, names(query));
    }
  }

  /** A path with or without its query, without what may be personal. */
  public static String target(String target) {
    int query = target.indexOf('?');
    return query < 0
        ? path(target)
        : path(target.substring(0, query)) + "?" + names(target.substring(query + 1));
  }

  private static String path(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(part -> HARMLESS.matcher(part).matches() ? part : "*")
        .collect(Collectors.joining("/"));
  }

  private static String names(String query) {
    return Arrays.stream(query.split("&", -1))
        .map(parameter -> parameter.replaceFirst("=.*", "=*"))
        .collect(Collectors.joining("&"));
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    // What is written at the start stays.
  }

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
