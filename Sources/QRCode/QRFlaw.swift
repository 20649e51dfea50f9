/// Why a text has no symbol.
package enum QRFlaw: Error, Equatable, Sendable {
  case empty
  /// A template takes `0–9 A–Z $%*+-./:` and space; this byte of its prefix is another.
  case notAlphanumeric(byteOffset: Int)
  /// More than fits in a symbol of `QRSymbol.largestVersion`.
  case tooLong
}
