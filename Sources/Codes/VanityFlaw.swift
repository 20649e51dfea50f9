/// Why a chosen code cannot be had, whoever has which codes.
package enum VanityFlaw: Error, Equatable, Sendable {
  case unreadable(CodeFlaw)
  case tooShort(count: Int)
  /// Without a letter it would be taken for an order or customer number.
  case onlyDigits
  /// A word that shops, web servers or spreadsheets take for something else.
  case reserved
  case offensive(String)
  /// By chance it has the check symbols of a minted code.
  case looksMinted
}
