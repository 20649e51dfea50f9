import Diagnostics

/// How messages say by which tags a template was reached.
enum IncludeChain {
  /// The most tags that are named.
  private static let shownMax = 5

  /// `included from page.mustache:12:3, from base.mustache:4:1`; empty when nothing was included.
  static func sentence(_ places: [Place]) -> String {
    guard !places.isEmpty else { return "" }
    let report = TextReport()
    var parts = places.prefix(shownMax).map { "from \(report.location(of: $0))" }
    if places.count > shownMax { parts.append("and so on") }
    return "included " + parts.joined(separator: ", ")
  }
}
