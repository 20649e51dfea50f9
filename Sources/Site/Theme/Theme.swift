internal import Diagnostics
internal import Files
internal import Mustache
internal import YAML

/// A theme's files, with the site's own put in their place where it has some.
///
/// A file below `Content/theme/` replaces the theme's of the same path; words in
/// `Content/theme/strings/` replace single words.
struct Theme: Sendable {
  /// A file of the theme and where it lies.
  struct File: Sendable {
    /// Below the theme's folder: `templates/page.mustache`.
    let path: String
    let status: FileStatus
    let directory: Directory
    /// Below `directory`.
    let location: String
  }

  static let templateSuffix = ".mustache"

  /// Sorted by name.
  let templates: [TemplateSource]
  /// By language code: the words of the theme.
  let strings: [String: ThemeStrings]
  /// The files below `assets/`, sorted by path.
  let assets: [File]

  /// Reads a theme; nil after adding a finding.
  ///
  /// `folders`: paths of folders with themes, which may be missing; the first that has it wins.
  /// `overrides`: files below `prefix` of `Content/`, which replace those of the same path.
  init?(
    named name: String, in folders: [String], content: Directory, overrides: [Directory.Found],
    below prefix: String = "theme/", into findings: inout [Diagnostic]
  ) {
    let opened = folders.lazy.compactMap { try? Directory($0 + "/" + name) }.first
    guard let folder = opened, let found = try? folder.walk() else {
      findings.append(
        .unknownTheme(
          name, at: content.shown("site.yaml"), folders: folders, names: Self.names(in: folders)))
      return nil
    }
    var files: [String: File] = [:]
    for file in found {
      files[file.path] = File(
        path: file.path, status: file.status, directory: folder, location: file.path)
    }
    let own = overrides.map { file in
      File(
        path: String(file.path.dropFirst(prefix.utf8.count)), status: file.status,
        directory: content, location: file.path)
    }
    for file in own where !Self.isStrings(file) { files[file.path] = file }
    let sorted = files.values.sorted { $0.path.precedesInBytes($1.path) }
    if let manifest = files["theme.yaml"], let source = manifest.source(into: &findings) {
      ThemeManifest.decoded(from: source, findings: &findings)?.check(into: &findings)
    }
    templates = Self.templates(sorted, into: &findings)
    strings = Self.strings(sorted + own.filter(Self.isStrings), into: &findings)
    assets = sorted.filter { $0.path.hasPrefix("assets/") }
  }

  /// The names of all themes there are, sorted.
  private static func names(in folders: [String]) -> [String] {
    let entries = folders.flatMap { (try? Directory($0).entries()) ?? [] }
    return Set(entries.filter { $0.kind == .directory }.map(\.name)).sorted()
  }

  private static func templates(
    _ files: [File], into findings: inout [Diagnostic]
  ) -> [TemplateSource] {
    var templates: [TemplateSource] = []
    for file in files
    where file.path.hasPrefix("templates/") && file.path.hasSuffix(templateSuffix) {
      guard let source = file.source(into: &findings) else { continue }
      let name = file.path.dropFirst("templates/".utf8.count).dropLast(templateSuffix.utf8.count)
      templates.append(TemplateSource(name: String(name), source: source))
    }
    return templates
  }

  private static func isStrings(_ file: File) -> Bool {
    file.path.hasPrefix("strings/") && file.path.hasSuffix(".yaml")
  }

  /// The words of each language; those of a later file take the place of an earlier one's.
  private static func strings(
    _ files: [File], into findings: inout [Diagnostic]
  ) -> [String: ThemeStrings] {
    var strings: [String: ThemeStrings] = [:]
    for file in files where isStrings(file) {
      guard let source = file.source(into: &findings),
        let texts = OrderedMap<ThemeText>.decoded(from: source, findings: &findings)
      else { continue }
      let code = String(file.path.dropFirst("strings/".utf8.count).dropLast(".yaml".utf8.count))
      strings[code, default: ThemeStrings()].add(texts)
    }
    return strings
  }
}

extension Theme {
  /// The words of a language or of the one it is a form of: those of `de` for `de-AT`.
  func strings(of code: String) -> ThemeStrings? {
    strings[code] ?? strings[String(code.prefix { $0 != "-" })]
  }
}

extension Theme.File {
  /// A template or a file of texts of more bytes is refused unread.
  private static let bytesMax = 4 << 20

  /// The file as a text; nil after adding a finding.
  func source(into findings: inout [Diagnostic]) -> Source? {
    do throws(FileError) {
      let bytes = try directory.read(location, bytesMax: Self.bytesMax)
      return Source(path: directory.shown(location), bytes: bytes)
    } catch {
      findings.append(
        error.isOutOfSpace
          ? .fileTooLarge(directory.shown(location), bytesMax: Self.bytesMax) : error.diagnostic)
      return nil
    }
  }
}
