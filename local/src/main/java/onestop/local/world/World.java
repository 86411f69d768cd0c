package onestop.local.world;

import java.util.ArrayList;
import java.util.List;
import onestop.local.Api;
import onestop.local.Part;
import onestop.local.event.EventSender;

/** Those outside who answer by themselves: the card bureau and the bank. */
public final class World implements AutoCloseable {

  private final EventSender sender;
  private final List<Listener> listeners = new ArrayList<>();

  private World(EventSender sender) {
    this.sender = sender;
  }

  /**
   * Lets each answer in a thread of its own, as long as the service is there whose events it hears.
   */
  public static World answering(String bootstrap, Api api) {
    var sender = new EventSender(bootstrap);
    var world = new World(sender);
    if (api.services().contains(Part.REGISTRATION)) {
      world.begin("card-bureau", new CardBureau(api, sender).listener(bootstrap));
    }
    if (api.services().contains(Part.SETTLEMENT)) {
      world.begin("bank", new Bank(api, sender).listener(bootstrap));
    }
    return world;
  }

  private void begin(String name, Listener listener) {
    listeners.add(listener);
    Thread.ofPlatform().name(name).start(listener);
    System.out.println("the " + name + " answers");
  }

  /** Lets nobody answer any more. */
  @Override
  public void close() {
    listeners.forEach(Listener::close);
    sender.close();
  }
}
