/// What a friend did.
package enum ConversionKind: UInt8, Sendable, Hashable, BitwiseCopyable, CaseIterable {
  case order, contract, lead, registration
}
