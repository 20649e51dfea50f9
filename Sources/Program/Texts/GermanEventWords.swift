/// How German speaks of what a friend does.
struct GermanEventWords {
  /// `bei der Bestellung`
  let at: String
  /// `die Bestellung`
  let the: String
  /// `nach der Bestellung`
  let after: String
  /// After what the waiting period begins: `nach der Zahlung`.
  let afterProof: String
  /// `Es zählt die erste Bestellung.`
  let first: String
  let every: String
  /// `Bestellungen`
  let plural: String
  /// `nach der ersten`
  let afterFirst: String
  /// What makes the reward lapse.
  let undone: String

  static func of(_ event: EarningEvent) -> GermanEventWords {
    switch event {
    case .order: order
    case .contract: contract
    case .lead: lead
    case .registration: registration
    }
  }

  private static let order = GermanEventWords(
    at: "bei der Bestellung", the: "die Bestellung", after: "nach der Bestellung",
    afterProof: "nach der Zahlung", first: "die erste Bestellung", every: "jede Bestellung",
    plural: "Bestellungen", afterFirst: "nach der ersten",
    undone: "Wird die Bestellung vollständig erstattet oder rückgebucht, entfällt die Prämie.")

  private static let contract = GermanEventWords(
    at: "beim Vertragsschluss", the: "der Vertragsschluss", after: "nach dem Vertragsschluss",
    afterProof: "nach dem Vertragsschluss", first: "der erste Vertrag", every: "jeder Vertrag",
    plural: "Verträge", afterFirst: "nach dem ersten",
    undone: "Wird der Vertrag widerrufen oder rückabgewickelt, entfällt die Prämie.")

  private static let lead = GermanEventWords(
    at: "bei der Anfrage", the: "die Anfrage", after: "nach der Anfrage",
    afterProof: "nach der Bestätigung", first: "die erste Anfrage", every: "jede Anfrage",
    plural: "Anfragen", afterFirst: "nach der ersten",
    undone: "Erweist sich die Anfrage als nicht ernst gemeint, entfällt die Prämie.")

  private static let registration = GermanEventWords(
    at: "bei der Anmeldung", the: "die Anmeldung", after: "nach der Anmeldung",
    afterProof: "nach der Bestätigung", first: "die erste Anmeldung", every: "jede Anmeldung",
    plural: "Anmeldungen", afterFirst: "nach der ersten",
    undone: "Wird die Anmeldung während der Wartefrist widerrufen, entfällt die Prämie.")
}
