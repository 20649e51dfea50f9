internal import Program

/// What share pages have in common that differ in their holes only.
struct SharePageClass: Hashable, Sendable {
  /// Whether and how the code still works.
  enum State: UInt8, Sendable {
    case open
    /// Not handed out any more, but good until a day.
    case retiring
    case revoked
    /// Retired, and the day is over.
    case expired
    /// No offer for the audience runs any more, or never did.
    case offerOver
    /// The offer begins later.
    case offerAhead

    var isOpen: Bool { self == .open || self == .retiring }
  }

  let state: State
  let audience: OfferAudience
  /// Number of the language.
  let language: Int
  let hasName: Bool
  /// The length of the code that is shown: it decides the size of the QR code.
  let codeCount: Int
}
