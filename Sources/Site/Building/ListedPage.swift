package import Diagnostics
internal import Files
package import Quantity

/// A page as `passalong list` shows it.
package struct ListedPage: Sendable {
  /// Below the base address.
  package let address: String
  package let language: String
  package let title: String
  /// `published`, `draft`, `future` or `expired`.
  package let state: String
  package let date: Day?
  /// The source, as messages name it.
  package let source: String
}

extension SiteBuild {
  /// All pages, shown or not, by address; empty after adding findings that leave no site.
  package func list(into findings: inout [Diagnostic]) async -> [ListedPage] {
    let loaded = await SiteLoader.load(options, after: .none, into: &findings)
    guard let site = loaded?.site else { return [] }
    return site.allPages.map { page, _ in
      ListedPage(
        address: site.base.link(page.address), language: site.languages[page.language].code,
        title: page.details.title, state: page.visibility.rawValue, date: page.details.date,
        source: site.content.shown(page.record.path))
    }.sorted { $0.address.precedesInBytes($1.address) }
  }
}
