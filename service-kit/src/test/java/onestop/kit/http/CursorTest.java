package onestop.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void carriesTheSortValuesThere() {
    var id = UUID.randomUUID();
    var moment = Instant.parse("2026-11-21T10:00:00.123456Z");
    var cursor =
        Cursor.parse(Cursor.after(LocalDate.of(2026, 2, 28), moment, "a b", id).toString());
    assertEquals(LocalDate.of(2026, 2, 28), cursor.date(0));
    assertEquals(moment, cursor.instant(1));
    assertEquals("a b", cursor.text(2));
    assertEquals(id, cursor.uuid(3));
    assertTrue(Cursor.START.isStart() && !cursor.isStart());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "!!", "YQ", "MjAyNi0wMi0yOB", ""})
  void oneThatWasNotGivenOutIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Cursor.parse(text));
  }

  @Test
  void oneOfAnotherListIsFaultyInput() {
    var cursor = Cursor.parse(Cursor.after("a").toString());
    assertEquals(400, assertThrows(Problem.class, () -> cursor.date(0)).status());
    assertEquals(400, assertThrows(Problem.class, () -> cursor.uuid(1)).status());
  }

  @Test
  void aPageEndsWithTheLastItem() {
    List<Integer> rows = IntStream.rangeClosed(1, 3).boxed().toList();
    var page = Page.of(rows, 2, Cursor::after, row -> "item " + row);
    assertEquals(List.of("item 1", "item 2"), page.items());
    assertEquals("2", Cursor.parse(page.next()).text(0));
    assertEquals(null, Page.of(rows, 3, Cursor::after, row -> row).next());
  }
}
