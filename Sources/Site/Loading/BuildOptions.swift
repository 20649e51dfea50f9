package import Quantity
package import ShareKit

/// What a run is asked for, beside the files.
package struct BuildOptions: Sendable {
  /// The folder with `Content/`, and `Themes/` where the site has themes of its own.
  package var root: String
  /// The folder that gets `public/`.
  package var output: String
  /// Folders with themes that come with the tool, for a theme that the site has not; they may be
  /// missing, the first that has the theme wins.
  package var shippedThemes: [String] = []
  /// Takes the place of `base_url` in `site.yaml`; a text that `BaseURL` accepts.
  package var baseURL: String?
  package var includesDrafts = false
  package var includesFuture = false
  package var includesExpired = false
  /// The moment the site is built for: decides what is published, future or expired.
  package var now: Instant
  /// Whether overdue reviews and steps of the playbook are findings.
  package var remindsOfDates = false
  /// How many workers share the work; at least 1.
  package var jobs = 1
  /// Whether files in the output that no build wrote may be overwritten.
  package var overwritesForeignFiles = false

  /// The codes that have share pages; nil when none were issued.
  package var shareSource: (any ShareSource)?

  package init(root: String, output: String, now: Instant) {
    self.root = root
    self.output = output
    self.now = now
  }

  func shows(_ visibility: Page.Visibility) -> Bool {
    switch visibility {
    case .published: true
    case .draft: includesDrafts
    case .future: includesFuture
    case .expired: includesExpired
    }
  }
}
