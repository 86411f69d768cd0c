package onestop.exemption.agreement;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import onestop.exemption.agreement.AgreementsFile.Line;

/** Loads the rows that ship at the first start, and those that a later release adds. */
@ApplicationScoped
class AgreementLoader {

  private static final String INSERT =
      "INSERT INTO agreement_row (country, name_en, name_zh, signed, in_force, until, category,"
          + " exempt, first_max_months, total_max_months, final_extra_months, extension,"
          + " refundable, confidence, source, shipped, recorded_by, recorded_at) VALUES (?, ?, ?,"
          + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, 'agreements.csv', now()) ON CONFLICT"
          + " (country, category, in_force) WHERE shipped DO NOTHING";

  private final AgroalDataSource database;

  AgreementLoader(AgroalDataSource database) {
    this.database = database;
  }

  // Before the channels open, so that no event is judged on an empty table.
  void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Line line : AgreementsFile.read()) {
        fill(insert, line);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fill(PreparedStatement insert, Line line) throws SQLException {
    TermsRow terms = line.terms();
    insert.setString(1, line.country());
    insert.setString(2, line.nameEn());
    insert.setString(3, line.nameZh());
    insert.setObject(4, line.signed(), Types.DATE);
    insert.setObject(5, terms.inForce(), Types.DATE);
    insert.setObject(6, terms.until(), Types.DATE);
    insert.setString(7, terms.category());
    insert.setString(8, InsurancesConverter.print(terms.exempt()));
    insert.setObject(9, terms.firstMaxMonths(), Types.INTEGER);
    insert.setObject(10, terms.totalMaxMonths(), Types.INTEGER);
    insert.setObject(11, terms.finalExtraMonths(), Types.INTEGER);
    insert.setString(12, terms.extension().name());
    insert.setBoolean(13, terms.refundable());
    insert.setString(14, line.confidence());
    insert.setString(15, source(line));
  }

  private static String source(Line line) {
    String agreement = "Agreement with " + line.nameEn() + ", signed " + line.signed();
    return line.note().isEmpty() ? agreement : agreement + ": " + line.note();
  }
}
