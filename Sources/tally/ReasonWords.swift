internal import Reconcile

/// What is said of reasons.
enum ReasonWords {
  private static let texts: [String: ReasonText] = Dictionary(
    ReasonText.all.map { ($0.code.code, $0) }, uniquingKeysWith: { first, _ in first })

  static func text(of code: String) -> ReasonText? { texts[code] }

  static func meaning(of code: String) -> String { texts[code]?.meaning ?? "" }
}
