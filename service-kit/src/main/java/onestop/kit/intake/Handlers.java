package onestop.kit.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Which events a channel handles, and how. Types not named here are counted and ignored. */
public final class Handlers {

  record Handler(Class<?> data, BiFunction<Object, Envelope, Handling> handle) {}

  private final String channel;
  private final Map<String, Handler> byType = new HashMap<>();
  private final Map<Class<?>, Consumer<List<Object>>> ahead = new HashMap<>();

  Handlers(String channel) {
    this.channel = channel;
  }

  /** Handles a type of event; {@code data} is the service's own record of the fields it reads. */
  public <E> Handlers on(String type, Class<E> data, Function<E, Handling> handler) {
    return on(type, data, (event, _) -> handler.apply(event));
  }

  /** Handles a type of event, with its envelope. */
  public <E> Handlers on(String type, Class<E> data, BiFunction<E, Envelope, Handling> handler) {
    byType.put(
        type, new Handler(data, (event, envelope) -> handler.apply(data.cast(event), envelope)));
    return this;
  }

  /**
   * Reads ahead, once for all events of a batch that carry this data and in the same transaction,
   * what their handlers will look up.
   */
  public <E> Handlers ahead(Class<E> data, Consumer<List<E>> reader) {
    ahead.put(data, events -> reader.accept(events.stream().map(data::cast).toList()));
    return this;
  }

  String channel() {
    return channel;
  }

  Handler of(String type) {
    return byType.get(type);
  }

  void readAhead(List<Object> events) {
    Map<Class<?>, List<Object>> byData = new HashMap<>();
    for (Object event : events) {
      if (ahead.containsKey(event.getClass())) {
        byData.computeIfAbsent(event.getClass(), _ -> new ArrayList<>()).add(event);
      }
    }
    byData.forEach((data, some) -> ahead.get(data).accept(some));
  }
}
