/// What a state of ISO 20022's external code set means for whoever is to be paid.
enum PaymentStatus {
  case paid, failed
  /// Received, checked, on its way: it can still be refused.
  case waiting

  init?(code: String) {
    switch code {
    case "ACSC", "ACCC", "ACSP": self = .paid
    case "RJCT", "CANC": self = .failed
    case "ACCP", "ACTC", "ACWC", "ACFC", "ACWP", "RCVD", "PDNG", "PART", "PRES": self = .waiting
    default: return nil
    }
  }

  /// Nil while it waits.
  var isPaid: Bool? {
    switch self {
    case .paid: true
    case .failed: false
    case .waiting: nil
    }
  }
}
