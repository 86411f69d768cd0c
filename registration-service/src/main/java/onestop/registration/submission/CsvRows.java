package onestop.registration.submission;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onestop.kit.form.Faults;
import onestop.kit.http.Problem;
import onestop.kit.http.Problems;
import onestop.registration.document.DocumentKind;

/**
 * Reads a table as the same rows that JSON lines would be. The first line names the columns: {@code
 * registrationId} or {@code permitNumber}, {@code channel}, {@code declaredMonthlyWage}, {@code
 * claimsExemption}, and for documents {@code PASSPORT.number}, {@code LABOUR_CONTRACT.startsOn} and
 * so on, or the kind alone for a document that is merely there. An empty cell is a field left out.
 */
final class CsvRows {

  private static final Set<String> PLAIN =
      Set.of("registrationId", "permitNumber", "channel", "declaredMonthlyWage", "claimsExemption");
  private static final Set<String> OF_DOCUMENTS =
      Set.of(
          "number",
          "issuingState",
          "validUntil",
          "holder",
          "startsOn",
          "endsOn",
          "openEnded",
          "signedOn",
          "originalSeen");
  private static final Set<String> YES_OR_NO =
      Set.of("claimsExemption", "openEnded", "originalSeen");
  private static final Set<String> KINDS =
      Stream.of(DocumentKind.values()).map(Enum::name).collect(Collectors.toSet());
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final CsvMapper MAPPER =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .build();

  private CsvRows() {}

  /**
   * The rows as JSON, in the order of the table.
   *
   * @throws onestop.kit.http.Problem 400 when it is no table, or names columns that are not known
   */
  static List<byte[]> read(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(1);
    }
    List<byte[]> rows = new ArrayList<>();
    try (MappingIterator<String[]> lines = MAPPER.readerFor(String[].class).readValues(text)) {
      if (!lines.hasNext()) {
        return rows;
      }
      String[] header = lines.next();
      checkHeader(header);
      while (lines.hasNext()) {
        rows.add(row(header, lines.next()).toString().getBytes(StandardCharsets.UTF_8));
      }
      return rows;
    } catch (IOException | RuntimeException e) {
      if (e instanceof Problem problem) {
        throw problem;
      }
      throw Problems.of(400, "NOT_A_TABLE");
    }
  }

  private static void checkHeader(String[] header) {
    var faults = new Faults();
    for (String column : header) {
      String[] parts = column.split("\\.", -1);
      boolean known =
          parts.length == 1
              ? PLAIN.contains(column) || KINDS.contains(column)
              : parts.length == 2 && KINDS.contains(parts[0]) && OF_DOCUMENTS.contains(parts[1]);
      if (!known) {
        faults.form(column, "UNKNOWN_FIELD", Map.of());
      }
    }
    if (!faults.isEmpty()) {
      throw Problems.input(faults.list());
    }
  }

  private static ObjectNode row(String[] header, String[] cells) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    Map<String, ObjectNode> documents = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i];
      if (i >= header.length) {
        row.put("column " + (i + 1), cell);
      } else if (!cell.isEmpty()) {
        put(row, documents, header[i], cell);
      }
    }
    row.putArray("documents").addAll(documents.values());
    return row;
  }

  private static void put(
      ObjectNode row, Map<String, ObjectNode> documents, String column, String cell) {
    if (PLAIN.contains(column)) {
      put(row, column, cell);
      return;
    }
    String[] parts = column.split("\\.", -1);
    boolean isThere = parts.length == 2 || !cell.equalsIgnoreCase("false");
    if (isThere) {
      ObjectNode document =
          documents.computeIfAbsent(
              parts[0], kind -> JsonNodeFactory.instance.objectNode().put("kind", kind));
      if (parts.length == 2) {
        put(document, parts[1], cell);
      }
    }
  }

  private static void put(ObjectNode node, String field, String cell) {
    boolean yes = cell.equalsIgnoreCase("true");
    if (YES_OR_NO.contains(field) && (yes || cell.equalsIgnoreCase("false"))) {
      node.put(field, yes);
    } else {
      node.put(field, cell);
    }
  }
}
