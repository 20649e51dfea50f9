extension ReasonText {
  static let reading = [
    ReasonText(
      .badRecord, "The record could not be read.",
      support: "Look up file and line in the quarantine, mend the export, import it again.",
      from: "readers"),
    ReasonText(
      .afterAsOf, "The order lies after the day of evaluation, or was not known then.",
      support: "Nothing to do: a later run decides it.", from: "--as-of"),
    ReasonText(
      .duplicateRecord, "The same record was read before, word for word.",
      support: "Nothing to do: overlapping exports are normal.", from: "source and record id"),
    ReasonText(
      .supersededRecord, "A newer version of the record was read; that one counts.",
      support: "Look at the newest version of the order.", from: "source and record id"),
    ReasonText(
      .orderAlreadyCredited, "Another source told of the same order; its record counts.",
      support: "Look at the record of the source with the lower rank.", from: "order number"),
    ReasonText(
      .manualReject, "A person rejected it and wrote down why.",
      support: "Read the decision; whoever made it can take it back.",
      de: "Diese Empfehlung wurde geprüft und nicht anerkannt.",
      en: "This referral was checked and not accepted.", from: "tally reject"),
  ]

  static let codes = [
    ReasonText(
      .malformedCode,
      "What was typed cannot be a code: length, symbols or check symbols are wrong.",
      support: "Review the proposed code; approve with it if the friend meant it.",
      de: "Mit der Bestellung wurde ein Code angegeben, den es nicht geben kann.",
      en: "The order came with something that cannot be a code.", from: "check symbols"),
    ReasonText(
      .unknownCode, "A well-formed code that was never issued.",
      support: "Compare with similar codes; approve with the right one if it is clear.",
      de: "Der angegebene Code ist uns nicht bekannt.",
      en: "The code that was given is not known to us.", from: "registry"),
    ReasonText(
      .notAReferralCode, "The code belongs to a sale or newsletter, not to an advocate.",
      support: "Nothing to do.", from: "codes.others"),
    ReasonText(
      .claimTooLate, "The order was claimed after the deadline, or claims are not taken.",
      support: "Name the deadline; a person can approve an exception.",
      de: "Die Frist, eine Empfehlung nachzumelden, war abgelaufen.",
      en: "The time in which a referral can be claimed was over.",
      from: "attribution.claim_deadline"),
    ReasonText(
      .noCode, "No code, no visit to a share page, no claim.",
      support: "Ask for the code or the advocate's name; the advocate can claim the order.",
      de: "Mit der Bestellung wurde kein Empfehlungscode angegeben.",
      en: "The order came without a referral code.", from: "attribution"),
    ReasonText(
      .codeRevoked, "The code had been revoked when the order was placed.",
      support: "Look up when and why in the registry.",
      de: "Der Code war zum Zeitpunkt der Bestellung nicht mehr gültig.",
      en: "The code was no longer valid when the order was placed.", from: "registry"),
    ReasonText(
      .codeRetired, "The code had been retired, and the time in which it still credits was over.",
      support: "Give the advocate's current code.",
      de: "Der Code war abgelaufen; bitte den neuen weitergeben.",
      en: "The code had run out; please pass on the new one.", from: "codes.retire_after"),
  ]

  static let offers = [
    ReasonText(
      .otherEvent, "No offer of this audience pays for this kind of event.",
      support: "Nothing to do; check `earned_by` if it should count.", from: "earned_by.event"),
    ReasonText(
      .offerNotStarted, "The order was placed before the offer began.",
      support: "Name the first day of the offer.",
      de: "Zum Zeitpunkt der Bestellung lief die Aktion noch nicht.",
      en: "The offer had not begun when the order was placed.", from: "runs.from"),
    ReasonText(
      .offerExpired, "The order was placed after the offer, and its grace, had ended.",
      support: "Name the last day of the offer.",
      de: "Zum Zeitpunkt der Bestellung war die Aktion beendet.",
      en: "The offer had ended when the order was placed.", from: "runs.through, grace_minutes"),
    ReasonText(
      .referrerIneligible, "The advocate had left, is banned, or works for the firm.",
      support: "Look at the advocate's record.",
      de: "Eine Teilnahme war zu diesem Zeitpunkt nicht möglich.",
      en: "Taking part was not possible at that time.",
      from: "fraud.on_ban, eligibility.employees"),
    ReasonText(
      .testTransaction, "A test: test mode, bogus gateway.", support: "Nothing to do.",
      from: "source"),
    ReasonText(
      .awaitingPayment, "The order is not paid yet.",
      support: "Wait for the payment; every run looks again.",
      de: "Die Bestellung ist noch nicht bezahlt.", en: "The order has not been paid yet.",
      from: "source, payments"),
    ReasonText(
      .orderCancelled, "The order was cancelled, voided, or its payment failed.",
      support: "Nothing to do.", de: "Die Bestellung wurde storniert.",
      en: "The order was cancelled.", from: "source"),
  ]
}
