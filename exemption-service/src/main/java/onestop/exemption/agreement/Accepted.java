package onestop.exemption.agreement;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Which of the forms of an answer the caller would rather have. */
public final class Accepted {

  private Accepted() {}

  /** The first of the caller's wishes that is offered, the usual form when any will do. */
  public static String first(HttpHeaders headers, String usual, String other) {
    for (MediaType wish : headers.getAcceptableMediaTypes()) {
      for (String offer : List.of(usual, other)) {
        if (wish.isCompatible(MediaType.valueOf(offer))) {
          return offer;
        }
      }
    }
    return usual;
  }
}
