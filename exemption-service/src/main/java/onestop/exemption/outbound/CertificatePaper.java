package onestop.exemption.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import onestop.kit.text.Language;
import onestop.kit.text.Texts;

/** Prints a certificate in both languages, with a QR code of its verification address (R6.8). */
@ApplicationScoped
class CertificatePaper {

  private static final int LEFT = 60;
  private static final int VALUES = 250;
  private static final int VALUES_WIDTH = PaperPage.WIDTH - LEFT - VALUES;
  private static final int TOP = 770;
  private static final int VALUE_SIZE = 12;
  private static final int FIELD = 32;
  private static final int FURTHER_LINE = 15;
  private static final int QR_MODULE = 3;
  private static final int QR_HEIGHT = 130;

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

  /**
   * The paper as PDF.
   *
   * @param country the name of the state it is for
   */
  byte[] print(OutboundCertificate certificate, Function<Language, String> country) {
    try (var page = new PaperPage(certificate.number())) {
      int y = heading(page);
      for (Field field : fields(certificate, country)) {
        y = write(page, field, y);
      }
      page.rule(LEFT, y + 10);
      y -= 14;
      page.text(11, LEFT, y, Texts.text(Language.ZH, "paper.statement"));
      page.text(9, LEFT, y - 14, Texts.text(Language.EN, "paper.statement"));
      verification(page, verificationAddress(certificate), y - 40 - QR_HEIGHT);
      return page.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int heading(PaperPage page) throws IOException {
    page.centred(11, TOP, both("paper.issuer"));
    page.centred(22, TOP - 40, Texts.text(Language.ZH, "paper.title"));
    page.centred(14, TOP - 62, Texts.text(Language.EN, "paper.title"));
    page.rule(LEFT, TOP - 80);
    return TOP - 108;
  }

  private static int write(PaperPage page, Field field, int top) throws IOException {
    page.text(11, LEFT, top, Texts.text(Language.ZH, field.key()));
    page.text(8, LEFT, top - 11, Texts.text(Language.EN, field.key()));
    int y = top;
    List<String> lines = page.lines(VALUE_SIZE, VALUES_WIDTH, field.value());
    for (String line : lines) {
      page.text(VALUE_SIZE, VALUES, y - 4, line);
      y -= FURTHER_LINE;
    }
    return Math.min(top - FIELD, y - FURTHER_LINE);
  }

  private static void verification(PaperPage page, String address, int y) throws IOException {
    page.qr(address, LEFT, y, QR_MODULE);
    page.text(10, VALUES, y + 70, Texts.text(Language.ZH, "paper.verify"));
    page.text(9, VALUES, y + 56, Texts.text(Language.EN, "paper.verify"));
    int below = y - 14;
    for (String line : page.lines(8, PaperPage.WIDTH - 2 * LEFT, address)) {
      page.text(8, LEFT, below, line);
      below -= 10;
    }
  }

  private record Field(String key, String value) {}

  private static List<Field> fields(
      OutboundCertificate certificate, Function<Language, String> country) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("paper.number", certificate.number()));
    fields.add(new Field("paper.code", certificate.checkCode()));
    fields.add(new Field("paper.name", certificate.name()));
    fields.add(new Field("paper.dateOfBirth", certificate.dateOfBirth().toString()));
    fields.add(
        new Field("paper.country", country.apply(Language.ZH) + " " + country.apply(Language.EN)));
    fields.add(new Field("paper.category", category(certificate.wish().category())));
    if (certificate.wish().employer() != null) {
      fields.add(new Field("paper.employer", certificate.wish().employer()));
    }
    fields.add(new Field("paper.from", certificate.wish().period().from().toString()));
    fields.add(new Field("paper.until", certificate.wish().period().until().toString()));
    fields.add(new Field("paper.issuedOn", certificate.issuedOn().toString()));
    if (certificate.withdrawnFrom() != null) {
      fields.add(new Field("paper.withdrawnFrom", certificate.withdrawnFrom().toString()));
    }
    return fields;
  }

  private static String category(String code) {
    String key = "category." + code;
    // An officer may have recorded a row of a category that has no text yet.
    return Texts.find(Language.ZH, key, Map.of()).isPresent() ? both(key) : code;
  }

  private static String both(String key) {
    return Texts.text(Language.ZH, key) + " " + Texts.text(Language.EN, key);
  }
}
