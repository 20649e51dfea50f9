internal import Diagnostics

extension Diagnostic {
  static func amountTooLarge(_ reference: String, _ format: String, _ path: String) -> Diagnostic {
    Diagnostic(
      "payouts.amount-too-large", at: .file(path),
      "the amount of \(reference) is larger than a \(format) can hold",
      why: "nothing was written: a file is whole or it is not made",
      fix: "write the payout as a table (`--as table`) and pay this amount by hand")
  }
}
