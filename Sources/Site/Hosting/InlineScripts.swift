internal import Diagnostics
internal import Hashing
internal import Mustache

/// Scripts that stand in a theme's templates rather than in files of their own.
///
/// A content security policy lets through those whose digest it names. Templates print nothing in
/// scripts (the view model refuses it), so what stands there is what pages have.
enum InlineScripts {
  /// The sources for `script-src`, sorted, each once.
  static func sources(in theme: Theme) -> [String] {
    Set(theme.templates.flatMap { texts(in: $0.source.bytes) }.map(source)).sorted()
  }

  /// The texts of the scripts in a template, comments and whatever is only data left out.
  static func texts(in template: [UInt8]) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    var rest = template[...]
    while let start = index(of: "<script", in: rest) {
      rest = rest[(start + "<script".utf8.count)...]
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { break }
      let attributes = String(decoding: rest[..<end], as: UTF8.self).lowercased()
      rest = rest[(end + 1)...]
      guard let close = index(of: "</script", in: rest) else { break }
      let text = Array(rest[..<close])
      if isRun(attributes), index(of: "{{", in: text[...]) == nil { texts.append(text) }
      rest = rest[close...]
    }
    return texts
  }

  /// Whether a script with these attributes runs, and has its text in the page.
  private static func isRun(_ attributes: String) -> Bool {
    let words = attributes.split { $0 == " " || $0 == "\n" || $0 == "\t" }
    if words.contains(where: { $0.hasPrefix("src=") }) { return false }
    guard let type = words.first(where: { $0.hasPrefix("type=") }) else { return true }
    return type.contains("javascript") || type.contains("module")
  }

  private static func source(for text: [UInt8]) -> String {
    "'sha256-" + Digest256.sha256(of: text).base64 + "'"
  }

  private static func index(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(text.utf8)
    var index = bytes.startIndex
    while index + wanted.count <= bytes.endIndex {
      if bytes[index...].starts(with: wanted) { return index }
      index += 1
    }
    return nil
  }
}
