/// Why a text is no code.
package enum CodeFlaw: Error, Equatable, Sendable {
  case empty
  /// A character that no code has, at this byte of the text.
  case symbol(byteOffset: Int)
  /// Fewer symbols than any code has.
  case tooShort(count: Int)
  /// More symbols than any code has.
  case tooLong
  /// The form of a minted code, but its check symbols say that two symbols or more are wrong, or
  /// two are exchanged.
  case wrongChecks(Code)
}
