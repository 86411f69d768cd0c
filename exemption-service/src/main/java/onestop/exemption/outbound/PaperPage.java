package onestop.exemption.outbound;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One A4 page of a PDF, measured in points from its lower left corner. Text is written in a Latin
 * font and, where that has no glyph, in a Chinese one; what neither has is a question mark. The
 * file carries only the glyphs it shows.
 */
final class PaperPage implements AutoCloseable {

  /** Width of the page. */
  static final int WIDTH = 595;

  // Liberation Sans (SIL Open Font License), which PDFBox brings along.
  private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String CHINESE = "/font/DroidSansFallbackFull.ttf";
  private static final int FONT_UNITS = 1000;

  private final PDDocument document = new PDDocument();
  private final PDFont latin;
  private final PDFont chinese;
  private final PDPageContentStream content;

  PaperPage(String title) throws IOException {
    latin = font(PDDocument.class, LATIN);
    chinese = font(PaperPage.class, CHINESE);
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    document.getDocumentInformation().setTitle(title);
    content = new PDPageContentStream(document, page);
  }

  private PDFont font(Class<?> beside, String name) throws IOException {
    try (InputStream file = beside.getResourceAsStream(name)) {
      return PDType0Font.load(document, file);
    }
  }

  /** Writes a line. */
  void text(int size, int x, int y, String text) throws IOException {
    content.beginText();
    content.newLineAtOffset(x, y);
    for (Run run : runs(text)) {
      content.setFont(run.font(), size);
      content.showText(run.text());
    }
    content.endText();
  }

  /** Writes a line in the middle of the page. */
  void centred(int size, int y, String text) throws IOException {
    text(size, (int) (WIDTH - width(size, text)) / 2, y, text);
  }

  /** The text in lines of at most that width, broken at spaces where there are any. */
  List<String> lines(int size, int width, String text) throws IOException {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String character : text.codePoints().mapToObj(Character::toString).toList()) {
      if (!line.isEmpty() && width(size, line + character) > width) {
        int space = line.lastIndexOf(" ") + 1;
        int end = space > 0 ? space : line.length();
        lines.add(line.substring(0, end).strip());
        line.delete(0, end);
      }
      line.append(character);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Draws a line across. */
  void rule(int x, int y) throws IOException {
    content.moveTo(x, y);
    content.lineTo(WIDTH - x, y);
    content.stroke();
  }

  /** Draws a QR code; x and y are its lower left corner, the size a multiple of its modules. */
  void qr(String text, int x, int y, int module) throws IOException {
    BitMatrix modules;
    try {
      modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
    } catch (WriterException e) {
      throw new IOException(e);
    }
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int column = 0; column < modules.getWidth(); column++) {
        if (modules.get(column, row)) {
          int up = modules.getHeight() - 1 - row;
          content.addRect(x + column * module, y + up * module, module, module);
        }
      }
    }
    content.fill();
  }

  /** Ends the page and gives the file. */
  byte[] bytes() throws IOException {
    content.close();
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private record Run(PDFont font, String text) {}

  private float width(int size, String text) throws IOException {
    float units = 0;
    for (Run run : runs(text)) {
      units += run.font().getStringWidth(run.text());
    }
    return units * size / FONT_UNITS;
  }

  /** The text cut where the font changes. */
  private List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    text.codePoints()
        .mapToObj(this::run)
        .forEach(next -> {
          if (!runs.isEmpty() && runs.getLast().font().equals(next.font())) {
            Run last = runs.removeLast();
            runs.add(new Run(last.font(), last.text() + next.text()));
          } else {
            runs.add(next);
          }
        });
    return runs;
  }

  private Run run(int character) {
    String text = Character.toString(character);
    if (hasGlyph(latin, text)) {
      return new Run(latin, text);
    }
    return hasGlyph(chinese, text) ? new Run(chinese, text) : new Run(latin, "?");
  }

  private static boolean hasGlyph(PDFont font, String character) {
    try {
      return font.encode(character).length > 0;
    } catch (IOException | IllegalArgumentException _) {
      return false;
    }
  }
}
