package onestop.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import onestop.local.Api;
import onestop.local.ApiFault;
import onestop.local.Part;
import onestop.local.event.CloudEvent;
import onestop.local.event.EventSender;

/**
 * Produces every social security card that is requested, as soon as registration-service tells what
 * to print.
 */
public final class CardBureau {

  private static final URI SOURCE = URI.create("/card-bureau");
  private static final String BANK = "Bank of Shenzhen Bay";

  private final Api api;
  private final EventSender sender;

  public CardBureau(Api api, EventSender sender) {
    this.api = api;
    this.sender = sender;
  }

  Listener listener(String bootstrap) {
    return new Listener(bootstrap, "card-bureau", "cards", "card-requested", this::produce);
  }

  private void produce(JsonNode requested) {
    var request = requested.path("cardRequestId").asText();
    try {
      api.get(Part.REGISTRATION, "/api/card-requests/" + request, token());
    } catch (ApiFault fault) {
      if (fault.status() == 404) {
        System.out.println("card request " + request + " is not known: nothing to print");
        return;
      }
      throw fault;
    }
    sender.send(
        new CloudEvent(
            "card-bureau",
            request,
            SOURCE,
            CloudEvent.idFor(SOURCE, "produced " + request),
            "card-produced",
            request,
            api.now(Part.REGISTRATION),
            Map.of("cardRequestId", request, "cardNumber", CardNumber.of(request), "bank", BANK)));
    System.out.println("card produced for request " + request);
  }

  private String token() {
    return api.token("system", Map.of("sub", "card-bureau"));
  }
}
