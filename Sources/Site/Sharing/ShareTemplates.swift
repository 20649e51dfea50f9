internal import Diagnostics
internal import Mustache
internal import Program

/// The templates that share pages are made from.
struct ShareTemplates: Sendable {
  let share: Template
  let closed: Template
  let otherLanguage: Template
  let advocate: Template
  let status: Template

  /// By name, with the types of what they see.
  private static let roots: [(name: String, frames: [String])] = [
    ("share/page", ["SiteRoot", "PageRoot", "ShareRoot"]),
    ("share/closed", ["SiteRoot", "PageRoot", "ShareRoot"]),
    ("share/other-language", ["SiteRoot", "ShareRoot"]),
    ("share/advocate", ["SiteRoot", "PageRoot", "AdvocateRoot"]),
    ("share/status", ["SiteRoot", "StatusRoot"]),
  ]

  /// Nil after adding findings: one is missing, or wrong.
  init?(_ site: LoadedSite, into findings: inout [Diagnostic]) {
    let missing = Self.roots.map(\.name).filter { site.templates[$0] == nil }
    if !missing.isEmpty {
      findings.append(.noShareTemplates(missing, theme: site.settings.theme))
      return nil
    }
    var found: [Diagnostic] = []
    site.templates.check(
      Self.roots.map { TemplateRoot($0.name, $0.frames) }, against: ViewModel.model,
      findings: &found)
    findings += found
    guard !found.hasErrors, let share = site.templates["share/page"],
      let closed = site.templates["share/closed"],
      let otherLanguage = site.templates["share/other-language"],
      let advocate = site.templates["share/advocate"],
      let status = site.templates["share/status"]
    else { return nil }
    self.share = share
    self.closed = closed
    self.otherLanguage = otherLanguage
    self.advocate = advocate
    self.status = status
  }
}
