package onestop.exemption.outbound;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import onestop.kit.text.Language;
import onestop.kit.text.Texts;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints a certificate in both languages, with a QR code of its verification address (R6.8). */
@ApplicationScoped
class CertificatePaper {

  private static final String FONT = "/font/DroidSansFallbackFull.ttf";
  private static final float LEFT = 60;
  private static final float RIGHT_COLUMN = 260;
  private static final float TOP = 770;
  private static final float LINE = 34;
  private static final int QR_MODULE = 3;
  private static final int LONGEST = 40;

  private final OutboundSettings settings;

  CertificatePaper(OutboundSettings settings) {
    this.settings = settings;
  }

  /** Where anyone verifies it; null until issued. */
  String verificationAddress(OutboundCertificate certificate) {
    return certificate.checkCode() == null
        ? null
        : settings.publicAddress()
            + "/api/outbound-certificates/"
            + certificate.number()
            + "/verification?code="
            + certificate.checkCode();
  }

  /** The paper as PDF. */
  byte[] print(OutboundCertificate certificate) {
    try (var document = new PDDocument();
        InputStream file = CertificatePaper.class.getResourceAsStream(FONT)) {
      PDFont font = PDType0Font.load(document, file);
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      document.getDocumentInformation().setTitle(certificate.number());
      try (var content = new PDPageContentStream(document, page)) {
        write(new Writer(content, font), certificate);
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Writer writer, OutboundCertificate certificate) throws IOException {
    float y = TOP;
    writer.text(20, LEFT, y, text(Language.ZH, "paper.title"));
    writer.text(14, LEFT, y - 26, text(Language.EN, "paper.title"));
    y -= 70;
    for (var line : fields(certificate).entrySet()) {
      writer.text(11, LEFT, y, text(Language.ZH, line.getKey()));
      writer.text(8, LEFT, y - 11, text(Language.EN, line.getKey()));
      writer.text(12, RIGHT_COLUMN, y - 4, line.getValue());
      y -= LINE;
    }
    y -= 10;
    writer.text(10, LEFT, y, text(Language.ZH, "paper.statement"));
    writer.text(8, LEFT, y - 13, text(Language.EN, "paper.statement"));
    String address = verificationAddress(certificate);
    writer.qr(address, LEFT, y - 180);
    writer.text(9, RIGHT_COLUMN, y - 70, text(Language.ZH, "paper.verify"));
    writer.text(8, RIGHT_COLUMN, y - 83, text(Language.EN, "paper.verify"));
    writer.text(7, LEFT, y - 195, address);
  }

  private static Map<String, String> fields(OutboundCertificate certificate) {
    Map<String, String> fields = new java.util.LinkedHashMap<>();
    fields.put("paper.number", certificate.number());
    fields.put("paper.code", certificate.checkCode());
    fields.put("paper.name", certificate.name());
    fields.put("paper.dateOfBirth", certificate.dateOfBirth().toString());
    fields.put("paper.country", certificate.country());
    fields.put("paper.category", certificate.category());
    if (certificate.employerCreditCode() != null) {
      fields.put("paper.employer", certificate.employerCreditCode());
    }
    fields.put("paper.from", certificate.validFrom().toString());
    fields.put("paper.until", certificate.validUntil().toString());
    fields.put("paper.issuedOn", certificate.issuedOn().toString());
    if (certificate.withdrawnFrom() != null) {
      fields.put("paper.withdrawnFrom", certificate.withdrawnFrom().toString());
    }
    return fields;
  }

  private static String text(Language language, String key) {
    return Texts.text(language, key);
  }

  /** Writes on a page in one font. */
  private record Writer(PDPageContentStream content, PDFont font) {

    void text(int size, float x, float y, String text) throws IOException {
      content.beginText();
      content.setFont(font, size);
      content.newLineAtOffset(x, y);
      content.showText(writable(text));
      content.endText();
    }

    /** What the font has no glyph for is shown as a question mark, so that it still prints. */
    private String writable(String text) {
      var writable = new StringBuilder();
      text.codePoints()
          .limit(LONGEST * 4L)
          .forEach(character ->
              writable.append(hasGlyph(character) ? Character.toString(character) : "?"));
      return writable.toString();
    }

    private boolean hasGlyph(int character) {
      try {
        return font.encode(Character.toString(character)).length > 0;
      } catch (IOException | IllegalArgumentException _) {
        return false;
      }
    }

    void qr(String text, float x, float y) throws IOException {
      BitMatrix modules;
      try {
        modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
      } catch (WriterException e) {
        throw new IOException(e);
      }
      for (int row = 0; row < modules.getHeight(); row++) {
        for (int column = 0; column < modules.getWidth(); column++) {
          if (modules.get(column, row)) {
            content.addRect(
                x + column * QR_MODULE,
                y + (modules.getHeight() - row) * QR_MODULE,
                QR_MODULE,
                QR_MODULE);
          }
        }
      }
      content.fill();
    }
  }
}
