package onestop.kit.log;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The log of a call names the person whose file its path or query names. */
public class CallLogContext {

  private static final String NAME = "personId";

  /** Before the call. */
  @ServerRequestFilter
  public void before(ContainerRequestContext call) {
    var address = call.getUriInfo();
    String person = address.getPathParameters().getFirst(NAME);
    LogContext.of(null, person == null ? address.getQueryParameters().getFirst(NAME) : person);
  }

  /** After it. */
  @ServerResponseFilter
  public void after(ContainerRequestContext call, ContainerResponseContext answer) {
    LogContext.of(null, null).close();
  }
}
