package import YAML

/// One sort of file under `Content/`, with a schema of its own.
package enum FileKind: String, CaseIterable, Sendable {
  case site, page, program, offer, shareable, touchpoint, circles, process, survey, targets
  case script, contact, message
  /// How a table of orders is read: `imports/`.
  case mapping

  /// The kind of a file by its path below `Content/`; nil for files that are not ours to decode.
  ///
  /// Pages are all Markdown files outside of `program/`, `assets/` and `theme/`.
  package init?(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let hiddenOrEmpty = parts.contains { $0.isEmpty || $0.hasPrefix(".") }
    guard let name = parts.last, !hiddenOrEmpty else { return nil }
    switch (parts.first, parts.count) {
    case ("site.yaml", 1): self = .site
    case ("program", 2):
      let files: [Self] = [.program, .circles, .process, .survey, .targets]
      guard let kind = files.first(where: { $0.rawValue + ".yaml" == name }) else { return nil }
      self = kind
    case ("program", 3):
      let folders: [Self] = [
        .offer, .shareable, .touchpoint, .script, .contact, .message, .mapping,
      ]
      let kind = folders.first { $0.folder == parts[1] }
      guard let kind, name.hasSuffix("." + kind.suffix) else { return nil }
      self = kind
    case ("program", _), ("assets", _), ("theme", _): return nil
    default:
      guard name.hasSuffix(".md") else { return nil }
      self = .page
    }
  }

  /// The record that such a file holds, or its front matter.
  package var record: any YAMLRecord.Type {
    switch self {
    case .site: SiteSettings.self
    case .page: PageHeader.self
    case .program: ProgramSettings.self
    case .offer: Offer.self
    case .shareable: ShareableHeader.self
    case .touchpoint: Touchpoint.self
    case .circles: Circles.self
    case .process: ReferralProcess.self
    case .survey: Survey.self
    case .targets: Targets.self
    case .script: ScriptHeader.self
    case .contact: Contact.self
    case .message: MessageHeader.self
    case .mapping: ImportMapping.self
    }
  }

  /// Which paths below `Content/` are of this kind.
  package var pattern: String {
    switch self {
    case .site: "site.yaml"
    case .page: "**/NAME.LANG.md"
    case .program, .circles, .process, .survey, .targets: "program/\(rawValue).yaml"
    case .offer, .touchpoint, .contact, .mapping: "program/\(folder)/NAME.\(suffix)"
    case .shareable, .script, .message: "program/\(folder)/NAME.LANG.\(suffix)"
    }
  }

  /// Whether the record is the front matter of a Markdown file.
  package var isFrontMatter: Bool {
    self == .page || self == .shareable || self == .script || self == .message
  }

  /// The folder below `program/` that holds one file for each of these; empty for single files.
  package var folder: String {
    switch self {
    case .offer: "offers"
    case .shareable: "shareables"
    case .touchpoint: "touchpoints"
    case .script: "scripts"
    case .contact: "network"
    case .message: "messages"
    case .mapping: "imports"
    case .site, .page, .program, .circles, .process, .survey, .targets: ""
    }
  }

  private var suffix: String { isFrontMatter ? "md" : "yaml" }
}
