package onestop.settlement.settlement;

import static onestop.settlement.settlement.SettlementStatus.IN_REVIEW;
import static onestop.settlement.settlement.SettlementStatus.NEEDS_CORRECTION;
import static onestop.settlement.settlement.SettlementStatus.NOTICE_PENDING;
import static onestop.settlement.settlement.SettlementStatus.PAID;
import static onestop.settlement.settlement.SettlementStatus.PAYMENT_ORDERED;
import static onestop.settlement.settlement.SettlementStatus.PAYMENT_RETURNED;
import static onestop.settlement.settlement.SettlementStatus.RETAINED;
import static onestop.settlement.settlement.SettlementStatus.RETURNED;
import static onestop.settlement.settlement.SettlementStatus.REVIEWED;
import static onestop.settlement.settlement.SettlementStatus.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import onestop.kit.state.Transitions;

/** The one table of a settlement's life (R9). */
final class SettlementStates {

  static final Transitions<SettlementStatus, SettlementVerb> TABLE = table();

  private SettlementStates() {}

  private static Transitions<SettlementStatus, SettlementVerb> table() {
    var table = new Transitions<SettlementStatus, SettlementVerb>();
    for (SettlementStatus from : Arrays.asList(null, NEEDS_CORRECTION, RETURNED)) {
      table
          .row(from, SettlementVerb.SUBMIT_INCOMPLETE, NEEDS_CORRECTION, null)
          .row(from, SettlementVerb.SUBMIT_WITHDRAWAL, NOTICE_PENDING, "settlement-submitted")
          .row(from, SettlementVerb.SUBMIT_RETENTION, RETAINED, "settlement-submitted")
          .row(from, SettlementVerb.SUBMIT_DEATH, IN_REVIEW, "settlement-submitted");
    }
    table
        .row(NOTICE_PENDING, SettlementVerb.CONFIRM_NOTICE, IN_REVIEW, null)
        .row(IN_REVIEW, SettlementVerb.REVIEW, REVIEWED, null)
        .row(REVIEWED, SettlementVerb.APPROVE, PAYMENT_ORDERED, "settlement-approved")
        .row(REVIEWED, SettlementVerb.APPROVE_NOTHING, PAID, "settlement-approved");
    for (SettlementStatus from : List.of(NOTICE_PENDING, IN_REVIEW, REVIEWED)) {
      table.row(from, SettlementVerb.RETURN, RETURNED, "settlement-returned");
    }
    for (SettlementStatus from :
        List.of(NEEDS_CORRECTION, NOTICE_PENDING, IN_REVIEW, REVIEWED, RETURNED)) {
      table.row(from, SettlementVerb.WITHDRAW, WITHDRAWN, null);
    }
    return table
        .row(PAYMENT_ORDERED, SettlementVerb.PAY, PAID, "settlement-paid")
        .row(PAYMENT_ORDERED, SettlementVerb.BANK_RETURN, PAYMENT_RETURNED, "settlement-returned")
        .row(PAYMENT_RETURNED, SettlementVerb.BANK_RETURN, PAYMENT_RETURNED, "settlement-returned")
        .row(PAID, SettlementVerb.BANK_RETURN, PAYMENT_RETURNED, "settlement-returned")
        .row(PAYMENT_RETURNED, SettlementVerb.RETRY, PAYMENT_ORDERED, null);
  }
}
