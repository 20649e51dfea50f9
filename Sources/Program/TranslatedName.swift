package import Quantity

/// A file's name without folder and suffix, taken apart: `neighbours.de` is `neighbours` in `de`.
package struct TranslatedName: Sendable, Hashable {
  package let name: String
  /// Nil when the name does not end in a language.
  package let language: Language?

  /// `path` may have folders before the name; the suffix `.md` is left out.
  package init(path: String) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.hasSuffix(".md") ? String(file.dropLast(3)) : file
    guard let dot = stem.lastIndex(of: "."), dot > stem.startIndex,
      let language = Language(tag: String(stem[stem.index(after: dot)...]))
    else {
      name = stem
      language = nil
      return
    }
    name = String(stem[..<dot])
    self.language = language
  }
}
