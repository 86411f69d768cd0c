package onestop.kit.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Versions of resources as ETags: {@code "7"}. */
@RequestScoped
public class Etag {

  private final HttpHeaders headers;

  Etag(HttpHeaders headers) {
    this.headers = headers;
  }

  /** Refuses the change (412) when the caller names another version; call it before the state. */
  public void match(long version) {
    String wish = headers.getHeaderString(HttpHeaders.IF_MATCH);
    if (wish != null && !wish.strip().equals("*") && !names(wish, version)) {
      throw Problems.of(412, "CHANGED_SINCE");
    }
  }

  private static boolean names(String wish, long version) {
    for (String tag : wish.split(",", -1)) {
      if (tag.strip().equals("\"" + version + "\"")) {
        return true;
      }
    }
    return false;
  }

  /** 200 with the resource and its ETag. */
  public static Response ok(Object resource, long version) {
    return Response.ok(resource).header(HttpHeaders.ETAG, "\"" + version + "\"").build();
  }

  /** 201 with the resource, where it is from now on, and its ETag. */
  public static Response created(String path, Object resource, long version) {
    return Response.created(URI.create(path))
        .entity(resource)
        .header(HttpHeaders.ETAG, "\"" + version + "\"")
        .build();
  }
}
