/// What a block of facts holds; the number in the ledger.
package enum FactKind: Int64, Sendable, Hashable, CaseIterable {
  case orders = 0
  case payments, refunds, disputes, clicks, claims, decisions
}
