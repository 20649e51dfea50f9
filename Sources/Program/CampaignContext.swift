package import Quantity

/// What the model must be told of the world, because it does not look itself.
package struct CampaignContext: Sendable {
  /// The folder that the paths of sources begin with, with a slash at the end; may be empty.
  package var root: String
  /// All pages with the languages they are written in.
  package var pages: [PageName: Set<Language>]
  /// The day for which reviews and steps are overdue.
  package var asOf: Day
  /// Whether overdue reviews and steps are findings: when checking, not when publishing.
  package var remindsOfDates = true
  /// Whether a name is in the time zone database.
  package var isKnownTimeZone: @Sendable (String) -> Bool

  package init(
    root: String = "Content/", pages: [PageName: Set<Language>], asOf: Day,
    isKnownTimeZone: @escaping @Sendable (String) -> Bool
  ) {
    self.root = root
    self.pages = pages
    self.asOf = asOf
    self.isKnownTimeZone = isKnownTimeZone
  }
}
