/// What a text turned out to be that should be a code.
///
/// Nothing of this says that a code was issued. Look for `spelled` in the registry first: a vanity
/// code may have any form. Only when it is unknown is `proposal` worth a question to a person; a
/// proposal is never credited by itself.
package enum CodeReading: Equatable, Sendable {
  /// The length and the check symbols of a minted code are right.
  case minted(Code)
  /// The check symbols say that one symbol is wrong, and which.
  case corrected(CodeCorrection)
  /// Not the form of a minted code, but what a vanity code may look like.
  case vanity(Code)
  case malformed(CodeFlaw)

  /// The text folded to a code, as the registry would know it; nil if no code is spelled so.
  package var spelled: Code? {
    switch self {
    case .minted(let code), .vanity(let code): code
    case .corrected(let correction): correction.read
    case .malformed(.wrongChecks(let code)): code
    case .malformed: nil
    }
  }

  /// The minted code that one wrong symbol was made from.
  package var proposal: Code? {
    if case .corrected(let correction) = self { correction.proposal } else { nil }
  }
}
