/// What a row of a PayPal report is about, by the words of its type.
enum PayPalMovement: Equatable {
  case payment
  case refund
  /// Money taken back by the buyer's bank or by PayPal.
  case chargeback
  /// Where the money of a payment came from.
  case fundingLeg
  case other

  private static let fundingWords = [
    "bankgutschrift", "bank deposit", "card deposit", "kreditkarteneinzahlung", "einzahlung",
    "gutschrift von kreditkarte", "vom nutzer eingeleitete abbuchung", "general funding",
  ]
  private static let otherWords = [
    "abbuchung", "withdrawal", "payout", "auszahlung", "währungsumrechnung", "conversion",
    "gebühr", "fee", "einbehaltung", "hold", "reserve", "freigabe", "release", "zinsen",
    "darlehen", "loan", "transfer", "überweisung", "authorization", "autorisierung",
  ]
  private static let chargebackWords = [
    "rückbuchung", "rücklastschrift", "chargeback", "reversal", "käuferschutz", "dispute",
  ]
  private static let refundWords = ["rückzahlung", "refund", "erstattung", "rückerstattung"]
  private static let paymentWords = [
    "zahlung", "payment", "checkout", "purchase", "kauf", "abonnement", "subscription",
  ]

  init(type: String) {
    let folded = type.lowercased()
    func holds(_ words: [String]) -> Bool { words.contains { folded.contains($0) } }
    if holds(Self.fundingWords) {
      self = .fundingLeg
    } else if holds(Self.chargebackWords) {
      self = .chargeback
    } else if holds(Self.refundWords) {
      self = .refund
    } else if holds(Self.otherWords) {
      self = .other
    } else {
      self = holds(Self.paymentWords) ? .payment : .other
    }
  }
}
