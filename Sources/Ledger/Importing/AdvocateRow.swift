internal import Program
internal import Quantity

/// One row of an advocates' file, as ranges of the bytes it was read from.
struct AdvocateRow: Sendable, Hashable {
  var line = 0
  var id = 0..<0
  /// The column in bytes at which the id and the address stand, for findings.
  var idColumn = 1
  var emailColumn = 1
  /// These are empty where the cell is.
  var email = 0..<0
  var greeting = 0..<0
  var firstName = 0..<0
  /// Whether there is consent to show the first name; with `consentedOn`, since when.
  var consents = false
  var consentedOn: Day?
  /// These are nil where the file does not say.
  var language: Language?
  var audience: OfferAudience?
  var state: AdvocateState?
  var circle: Identifier?
}
