package import Diagnostics
internal import Files
package import Program
package import Quantity
internal import YAML

/// A site that something is added to: what has to be known of it.
package struct ExistingSite {
  package let settings: SiteSettings
  let program: ProgramSettings?
  let offerIds: [String]
  private let content: Directory

  /// Nil after adding findings. `root`: the folder with `Content/`.
  package init?(root: String, into findings: inout [Diagnostic]) {
    guard let folder = try? Directory(root), let content = try? folder.directory("Content"),
      content.status("site.yaml") != nil
    else {
      findings.append(.noSite(root))
      return nil
    }
    guard let source = Self.source("site.yaml", in: content, into: &findings) else { return nil }
    var found: [Diagnostic] = []
    guard let settings = SiteSettings.decoded(from: source, findings: &found) else {
      findings += found
      return nil
    }
    self.settings = settings
    self.content = content
    // What is wrong there, a build says; here it is only left out.
    var ignored: [Diagnostic] = []
    program = Self.source("program/program.yaml", in: content, into: &ignored).flatMap {
      ProgramSettings.decoded(from: $0, findings: &ignored)
    }
    let offers = try? content.directory("program/offers").entries().map(\.name)
    offerIds = (offers ?? []).filter { $0.hasSuffix(".yaml") }.compactMap { name in
      Self.source("program/offers/" + name, in: content, into: &ignored).flatMap {
        Offer.decoded(from: $0, findings: &ignored)?.id.value.text
      }
    }
  }

  /// The languages, the default one first.
  package var languages: [Language] {
    let all = settings.languages.map(\.code)
    return all.filter { $0 == settings.defaultLanguage }
      + all.filter { $0 != settings.defaultLanguage }
  }

  /// Of the languages, those named; all when none is. Nil after adding findings.
  package func languages(
    named names: [String], into findings: inout [Diagnostic]
  ) -> [Language]? {
    if names.isEmpty { return languages }
    let wanted = names.map { name in (name, Language(tag: name)) }
    let unknown = wanted.filter { _, language in !languages.contains { $0 == language } }
    findings += unknown.map {
      .unknownLanguage($0.0, in: content.shown("site.yaml"), known: languages.map(\.tag))
    }
    return unknown.isEmpty ? languages.filter { wanted.map(\.1).contains($0) } : nil
  }

  /// Whether there is a page of this name in the default language.
  func hasPage(_ name: String) -> Bool {
    content.status("pages/\(name).\(settings.defaultLanguage.tag).md") != nil
  }

  func hasCollection(_ name: String) -> Bool { settings.collections.keys.contains(name) }

  /// The finding that a post is meant for a folder that is no collection.
  func unknownCollection(_ name: String) -> Diagnostic {
    .unknownCollection(
      name, in: content.shown("site.yaml"), known: settings.collections.keys)
  }

  private static func source(
    _ path: String, in content: Directory, into findings: inout [Diagnostic]
  ) -> Source? {
    do throws(FileError) {
      return Source(
        path: content.shown(path), bytes: try content.read(path, bytesMax: 16 << 20))
    } catch {
      findings.append(error.diagnostic)
      return nil
    }
  }
}
