package onestop.local.world;

import onestop.local.Api;
import onestop.local.Part;
import onestop.local.event.EventSender;

/** Those outside who answer by themselves: the card bureau and the bank. */
public final class World {

  private World() {}

  /**
   * Lets each answer in a thread of its own, as long as the service is there whose events it hears.
   */
  public static void answer(String bootstrap, Api api) {
    var sender = new EventSender(bootstrap);
    if (api.services().contains(Part.REGISTRATION)) {
      Thread.ofPlatform()
          .name("card-bureau")
          .start(new CardBureau(api, sender).listener(bootstrap));
      System.out.println("the card bureau answers");
    }
    if (api.services().contains(Part.SETTLEMENT)) {
      Thread.ofPlatform().name("bank").start(new Bank(api, sender).listener(bootstrap));
      System.out.println("the bank answers");
    }
  }
}
