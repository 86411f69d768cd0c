package onestop.exemption.outbound;

import static io.restassured.RestAssured.given;
import static onestop.exemption.Scene.EMPLOYER;
import static onestop.exemption.Scene.OTHER_EMPLOYER;
import static onestop.exemption.Scene.as;
import static onestop.exemption.Scene.officer;
import static onestop.exemption.Scene.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.Contracts;
import onestop.kit.testing.World;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Going out: applied for, issued, verified, longer, withdrawn (R6.8). */
@QuarkusTest
@QuarkusTestResource(World.class)
class OutboundTest {

  private Broker broker;
  private String reference;

  @BeforeEach
  void begin() {
    broker = new Broker();
    reference = "SZ-" + UUID.randomUUID();
    today("2026-03-16");
  }

  @AfterEach
  void end() {
    broker.close();
  }

  private void word(String lastPaidMonth, String insurances) {
    broker.send(
        "insured-persons",
        reference,
        "insured-person-status",
        """
        {"personReference": "%s", "name": "李伟 LI WEI", "dateOfBirth": "1990-06-03",
         "insuredSince": "2014-07-01", "lastPaidMonth": "%s", "insurances": [%s]}\
        """
            .formatted(reference, lastPaidMonth, insurances));
  }

  private ValidatableResponse apply(String country, String category, String from, String until) {
    Map<String, Object> body = new HashMap<>();
    body.put("personReference", reference);
    body.put("country", country);
    body.put("category", category);
    body.put("from", from);
    body.put("until", until);
    if (category.equals("POSTED")) {
      body.put("employerCreditCode", EMPLOYER);
    }
    return officer().body(body).post("/api/outbound-certificates").then().statusCode(201);
  }

  private ValidatableResponse status(String number, String status) {
    Await.until(() ->
        officer().get("/api/outbound-certificates/" + number).then().body("status", is(status)));
    return officer().get("/api/outbound-certificates/" + number).then();
  }

  private String issued() {
    word("2026-02", "\"PENSION\", \"MEDICAL\"");
    String number = apply("DEU", "POSTED", "2026-04-01", "2029-03-31").extract().path("number");
    status(number, "ISSUED");
    return number;
  }

  private List<String> said(String type, String number) {
    return broker.read("certificates-of-coverage", type, text -> text.contains(number)).stream()
        .peek(record -> Contracts.assertValid(type, record.value()))
        .peek(record -> assertEquals(number, record.key()))
        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void anApplicationWaitsForTheWordAndIsFinishedByIt() {
    String number =
        apply("DEU", "POSTED", "2026-04-01", "2029-03-31")
            .body("status", is("WAITING"))
            .body("checkCode", nullValue())
            .body("number", startsWith("CN-DEU-2026-"))
            .header("Location", containsString("/api/outbound-certificates/CN-DEU-2026-"))
            .extract()
            .path("number");
    word("2026-02", "\"PENSION\", \"MEDICAL\"");
    status(number, "ISSUED")
        .body("name", is("李伟 LI WEI"))
        .body("issuedOn", is("2026-03-16"))
        .body("latestUntil", is("2031-03-31"))
        .body("warnings", empty());
    Await.until(() -> assertEquals(1, said("certificate-of-coverage-issued", number).size()));
  }

  @Test
  void withoutInsuranceOrPaymentsOrAWordThereIsNone() {
    word("2025-12", "\"PENSION\"");
    String late = apply("DEU", "POSTED", "2026-04-01", "2029-03-31").extract().path("number");
    status(late, "REJECTED").body("reasons", contains("NOT_INSURED_IN_CHINA"));

    reference = "SZ-" + UUID.randomUUID();
    word("2026-02", "\"MEDICAL\"");
    String uninsured = apply("DEU", "POSTED", "2026-04-01", "2029-03-31").extract().path("number");
    status(uninsured, "REJECTED").body("explanations[0].message", notNullValue());

    reference = "SZ-" + UUID.randomUUID();
    String silent = apply("DEU", "POSTED", "2026-04-01", "2029-03-31").extract().path("number");
    today("2026-04-14");
    status(silent, "WAITING");
    today("2026-04-15");
    status(silent, "REJECTED").body("reasons", contains("NOT_INSURED_IN_CHINA"));
  }

  @ParameterizedTest
  @CsvSource({
    "USA, POSTED, 2026-04-01, 2027-03-31, NO_AGREEMENT",
    "FRA, POSTED, 2026-04-01, 2027-03-31, NOT_IN_FORCE",
    "DEU, SELF_EMPLOYED, 2026-04-01, 2027-03-31, CATEGORY_NOT_COVERED",
    "JPN, POSTED, 2026-04-01, 2031-04-01, OVER_MAX"
  })
  void theAgreementsHoldInThisDirectionToo(
      String country, String category, String from, String until, String reason) {
    apply(country, category, from, until)
        .body("status", is("REJECTED"))
        .body("reasons", contains(reason));
  }

  @Test
  void anyoneWithNumberAndCodeVerifiesAndNobodyElse() {
    String number = issued();
    String code =
        officer().get("/api/outbound-certificates/" + number).then().extract().path("checkCode");
    String address = "/api/outbound-certificates/" + number + "/verification";
    given()
        .get(address + "?code=" + code)
        .then()
        .statusCode(200)
        .body("valid", is(true))
        .body("name", is("李伟 LI WEI"))
        .body("until", is("2029-03-31"))
        .body("personReference", nullValue());
    given()
        .get(address + "?code=WRONG")
        .then()
        .statusCode(200)
        .body("valid", is(false))
        .body("name", nullValue());
    given()
        .get("/api/outbound-certificates/CN-DEU-1999-000001/verification?code=" + code)
        .then()
        .body("valid", is(false));
    given().get(address).then().statusCode(400);
    given().get("/api/outbound-certificates/" + number).then().statusCode(401);
    as("employer", "employer", OTHER_EMPLOYER)
        .get("/api/outbound-certificates/" + number)
        .then()
        .statusCode(404);
    as("employer", "employer", EMPLOYER)
        .get("/api/outbound-certificates/" + number)
        .then()
        .statusCode(200);
    as("person", "socialSecurityNumber", reference)
        .get("/api/outbound-certificates?personReference=" + reference)
        .then()
        .body("items", hasSize(1));
    as("person", "socialSecurityNumber", "OTHER")
        .body(
            Map.of(
                "personReference",
                reference,
                "country",
                "DEU",
                "category",
                "NO_EMPLOYER",
                "from",
                "2026-04-01",
                "until",
                "2027-03-31"))
        .post("/api/outbound-certificates")
        .then()
        .statusCode(404);
  }

  @Test
  void thePaperIsInBothLanguagesAndItsQrCodeLeadsToTheVerification() throws Exception {
    String number = issued();
    var view = officer().get("/api/outbound-certificates/" + number).then().extract();
    byte[] pdf =
        officer()
            .accept("application/pdf")
            .get("/api/outbound-certificates/" + number)
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();
    try (var document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("参保证明"), text);
      assertTrue(text.contains("Certificate of Coverage"), text);
      assertTrue(text.contains("李伟 LI WEI"), text);
      assertTrue(text.contains(number), text);
      assertEquals(view.path("verificationAddress"), qr(document));
    }
    assertTrue(pdf.length < 200_000, "only the glyphs shown: " + pdf.length);
    officer()
        .get("/api/outbound-certificates/" + number + "/paper")
        .then()
        .contentType("application/pdf");
    reference = "SZ-" + UUID.randomUUID();
    String waiting = apply("DEU", "POSTED", "2026-04-01", "2029-03-31").extract().path("number");
    officer()
        .get("/api/outbound-certificates/" + waiting + "/paper")
        .then()
        .statusCode(409)
        .body("code", is("NOT_ISSUED"));
  }

  private static String qr(org.apache.pdfbox.pdmodel.PDDocument document) throws Exception {
    var image = new PDFRenderer(document).renderImage(0, 2);
    // The lower half of the page, where the code is.
    int top = image.getHeight() / 2;
    int height = image.getHeight() - top;
    int[] pixels =
        image.getRGB(0, top, image.getWidth() / 2, height, null, 0, image.getWidth() / 2);
    var source = new RGBLuminanceSource(image.getWidth() / 2, height, pixels);
    try {
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    } catch (NotFoundException e) {
      throw new AssertionError("no QR code on the page", e);
    }
  }

  @Test
  void whenContributionsStopForTwoMonthsItIsFlaggedThenWithdrawnFromThatDay() {
    String number = issued();
    String code =
        officer().get("/api/outbound-certificates/" + number).then().extract().path("checkCode");
    today("2026-03-31");
    status(number, "ISSUED").body("warnings", empty());
    today("2026-04-01");
    status(number, "ISSUED")
        .body("warnings", hasItem("CONTRIBUTIONS_STOPPED"))
        .body("withdrawOn", is("2026-05-01"));
    today("2026-04-02");
    Await.until(() -> assertEquals(1, said("certificate-of-coverage-at-risk", number).size()));
    word("2026-03", "\"PENSION\"");
    Await.until(() ->
        officer()
            .get("/api/outbound-certificates/" + number)
            .then()
            .body("lastPaidMonth", is("2026-03"))
            .body("warnings", empty()));
    today("2026-05-31");
    status(number, "ISSUED");
    today("2026-06-01");
    status(number, "WITHDRAWN").body("withdrawnFrom", is("2026-06-01"));
    today("2026-06-02");
    Await.until(() -> assertEquals(1, said("certificate-of-coverage-withdrawn", number).size()));
    given()
        .get("/api/outbound-certificates/" + number + "/verification?code=" + code)
        .then()
        .body("valid", is(false))
        .body("withdrawnFrom", is("2026-06-01"));
  }

  private static void verified(String number, boolean valid) {
    var view = officer().get("/api/outbound-certificates/" + number).then().extract();
    String code = view.path("checkCode");
    given()
        .get("/api/outbound-certificates/" + number + "/verification?code=" + code)
        .then()
        .body("valid", is(valid));
  }

  @Test
  void itIsExtendedByTheSameTermsAndEndsWithTheSending() {
    String number = issued();
    String address = "/api/outbound-certificates/" + number;
    officer()
        .body(Map.of("until", "2034-04-01"))
        .post(address + "/extension")
        .then()
        .statusCode(422)
        .body("code", is("OVER_MAX"));
    officer()
        .body(Map.of("until", "2034-03-31"))
        .post(address + "/extension")
        .then()
        .statusCode(200)
        .body("until", is("2034-03-31"))
        .body("version", is(2));
    officer()
        .body(Map.of("from", "2026-12-01", "reason", "SENDING_ENDED"))
        .post(address + "/withdrawal")
        .then()
        .statusCode(200)
        .body("status", is("WITHDRAWN"));
    verified(number, true);
    today("2026-11-30");
    verified(number, true);
    today("2026-12-01");
    verified(number, false);
    today("2026-03-16");
    officer()
        .body(Map.of("until", "2034-03-31"))
        .post(address + "/extension")
        .then()
        .statusCode(409);
    Await.until(() -> assertEquals(2, said("certificate-of-coverage-issued", number).size()));
    apply("DEU", "POSTED", "2026-11-30", "2027-03-31").body("reasons", contains("OVERLAP"));
    apply("DEU", "POSTED", "2026-12-01", "2031-04-01").body("reasons", contains("OVER_MAX"));
    apply("DEU", "POSTED", "2026-12-01", "2031-03-31").body("status", is("ISSUED"));
    apply("KOR", "POSTED", "2027-01-01", "2027-12-31").body("reasons", contains("OVERLAP"));
  }

  @Test
  void everyExampleOfTheContractsIsTaken() {
    for (String example :
        List.of(
            Contracts.example("insured-person-status"),
            Contracts.minimalExample("insured-person-status"))) {
      reference = "SZ-" + UUID.randomUUID();
      broker.send(
          "insured-persons",
          reference,
          "insured-person-status",
          example.replace("SZ-P-20871145", reference));
      String number = apply("DEU", "POSTED", "2026-04-01", "2029-03-31").extract().path("number");
      status(number, "ISSUED");
    }
    officer()
        .get("/api/dead-letters")
        .then()
        .body("items.type", not(hasItem("insured-person-status")));
  }
}
