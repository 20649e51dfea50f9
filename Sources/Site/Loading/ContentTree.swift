internal import Diagnostics
internal import Files
internal import Program
internal import Quantity
internal import YAML

/// The files below `Content/`, told apart by what they are for.
struct ContentTree: Sendable {
  /// A Markdown source that becomes a page.
  struct PageFile: Sendable {
    /// Below `Content/`.
    let path: String
    let status: FileStatus
    /// The path without language and suffix: what translations of a page have in common.
    let name: String
    /// Number of its language in the site's settings.
    let language: Int
    /// Number of its collection in the site's settings; nil for campaign pages.
    let collection: Int?
  }

  /// Sorted by path, as all lists here.
  var pages: [PageFile] = []
  /// Below `program/`, and `site.yaml`.
  var programPaths: [String] = []
  /// Pictures and documents, which get fingerprinted names.
  var assets: [Directory.Found] = []
  /// Files below `static/`, which keep their names.
  var statics: [Directory.Found] = []
  /// Files below `theme/`, which take the place of the theme's.
  var themeOverrides: [Directory.Found] = []

  /// Sorts the files; those that fit nowhere become findings.
  init(
    _ files: [Directory.Found], settings: SiteSettings, shown: (String) -> String,
    into findings: inout [Diagnostic]
  ) {
    let languages = SiteLoader.languages(of: settings).map(\.code)
    let collections = settings.collections.entries.map(\.key.value)
    for file in files {
      let folder = Self.topFolder(of: file.path)
      switch folder {
      case "site.yaml", "program": programPaths.append(file.path)
      case "assets": assets.append(file)
      case "static": statics.append(file)
      case "theme": themeOverrides.append(file)
      default:
        let collection = collections.firstIndex { $0 == folder }
        let isPlaced = folder == "pages" || collection != nil
        guard file.path.hasSuffix(".md") else {
          if isPlaced { assets.append(file) }
          continue
        }
        if !isPlaced {
          if folder != file.path {
            findings.append(.unknownFolder(shown(file.path), String(folder), collections))
          }
          continue
        }
        let split = Self.split(file.path, languages)
        guard let (name, language) = split else {
          // Without languages no name can be right: that the site has none is said already.
          if !languages.isEmpty {
            findings.append(.pageWithoutLanguage(shown(file.path), languages))
          }
          continue
        }
        pages.append(
          PageFile(
            path: file.path, status: file.status, name: name, language: language,
            collection: collection))
      }
    }
  }

  /// The first part of a path.
  private static func topFolder(of path: String) -> Substring {
    path[..<(path.utf8.firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex)]
  }

  /// `news/fest.de.md` as `news/fest` and the number of `de`.
  private static func split(_ path: String, _ languages: [String]) -> (String, Int)? {
    let stem = path.utf8.dropLast(3)
    guard let dot = stem.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let code = path[stem.index(after: dot)..<stem.endIndex]
    guard let language = languages.firstIndex(where: { $0 == code }) else { return nil }
    return (String(path[..<dot]), language)
  }
}
