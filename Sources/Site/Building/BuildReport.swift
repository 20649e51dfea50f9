package import Diagnostics

/// What a build did, for people and for programs.
package struct BuildReport: Sendable {
  /// Everything that was found wrong; with an error among them nothing was written.
  package var findings: [Diagnostic] = []
  /// Nil when nothing was published.
  package var changes: Changes?
  /// Nil when there are no share pages, or nothing was published.
  package var shares: ShareCounts?
  /// How many pages each language has, in the order of the settings.
  package var pageCounts: [(language: String, count: Int)] = []
  /// How many files were rendered rather than taken over.
  package var renderedCount = 0
  /// How many share pages were rendered, those among them that were found to be the same after all.
  package var renderedShareCount = 0
  /// How many pages are not shown: drafts, future, expired.
  package var hiddenCount = 0
  /// Where the public files are.
  package var publicPath = ""
  /// Where the files for staff are; nil when there are none.
  package var officePath: String?
  /// Nil when nothing was published there.
  package var officeChanges: Changes?
}

extension BuildReport {
  /// How many pages a site has, shown or not.
  mutating func count(_ site: LoadedSite) {
    pageCounts = zip(site.languages, site.pageCounts).map { ($0.code, $1) }
    hiddenCount = site.hiddenPages.count
  }
}
