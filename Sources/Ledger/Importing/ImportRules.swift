package import Program
package import Quantity

/// What an import must know of the site.
package struct ImportRules: Sendable {
  /// The languages that there are pages in, the default one first; not empty.
  package var languages: [Language]
  /// The circles of the programme; nil where it names none, and any name will do.
  package var circles: [Identifier]?
  package var codes: CodeRules
  package var now: Instant
  /// The day in the programme's zone.
  package var today: Day

  package init(
    languages: [Language], circles: [Identifier]?, codes: CodeRules, now: Instant, today: Day
  ) {
    precondition(!languages.isEmpty, "a site has a language")
    self.languages = languages
    self.circles = circles
    self.codes = codes
    self.now = now
    self.today = today
  }
}
