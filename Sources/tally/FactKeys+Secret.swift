internal import Ledger
internal import Redemptions

extension FactKeys {
  /// The keys of a ledger.
  init(_ secret: FactSecret) {
    self.init(programKey: secret.bytes, contents: secret.contents)
  }
}
