/// What a message leaves open, written in braces: `{reward}`.
package enum MessagePlaceholder: String, Sendable, CaseIterable {
  /// How the advocate is greeted.
  case greeting
  /// The amount of the credit.
  case reward
  /// The offer's title.
  case offer
  /// When the reward will be released.
  case releaseDate = "release_date"
  /// Why there is no reward, in words fit to send.
  case reason
  /// The address of the advocate's own page.
  case page

  /// As texts write it.
  package var text: String { "{\(rawValue)}" }

  /// The occasions on which it has a value; an offer's title and a page may be missing on any.
  package var occasions: [MessageOccasion] {
    switch self {
    case .greeting, .offer, .page: MessageOccasion.allCases
    case .reward: [.ordered, .released]
    case .releaseDate: [.ordered]
    case .reason: [.refused]
    }
  }
}
