package onestop.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import onestop.local.Api;
import onestop.local.ApiFault;
import onestop.local.Part;
import onestop.local.event.CloudEvent;
import onestop.local.event.EventSender;

/** Executes every payment order; an account number that ends in 0000 is one it does not have. */
public final class Bank {

  private static final URI SOURCE = URI.create("/bank");
  private static final String UNKNOWN_ACCOUNT = "0000";

  private final Api api;
  private final EventSender sender;

  public Bank(Api api, EventSender sender) {
    this.api = api;
    this.sender = sender;
  }

  Listener listener(String bootstrap) {
    return new Listener(bootstrap, "bank", "settlements", "payment-ordered", this::pay);
  }

  private void pay(JsonNode ordered) {
    var order = ordered.path("paymentOrderId").asText();
    JsonNode asked;
    try {
      asked = api.get(Part.SETTLEMENT, "/api/payment-orders/" + order, token());
    } catch (ApiFault fault) {
      if (fault.status() == 404) {
        System.out.println("payment order " + order + " is not known: nothing to pay");
        return;
      }
      throw fault;
    }
    if (asked.path("bankAccount").path("number").asText().endsWith(UNKNOWN_ACCOUNT)) {
      say("payment-returned", order, Map.of("paymentOrderId", order, "reason", "ACCOUNT_UNKNOWN"));
    } else {
      var today = api.today(Part.SETTLEMENT);
      say("payment-executed", order, Map.of("paymentOrderId", order, "executedOn", today));
    }
  }

  private void say(String type, String order, Object data) {
    // One order has one outcome, so the order alone decides the id.
    var id = CloudEvent.idFor(SOURCE, "paid " + order);
    var time = api.now(Part.SETTLEMENT);
    sender.send(new CloudEvent("payments", order, SOURCE, id, type, order, time, data));
    System.out.println(type + " for order " + order);
  }

  private String token() {
    return api.token("system", Map.of("sub", "bank"));
  }
}
