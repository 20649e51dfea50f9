/// The types and extensions that a file declares, found by their keywords.
enum Declarations {
  struct Declaration: Equatable {
    let keyword: String
    /// As written: `Day`, `JSONObject.Member`; `[Diagnostic]` is `Array`.
    let name: String
    let line: Int
    let isTopLevelType: Bool
    let isPrivate: Bool
  }

  private static let keywords = ["struct", "class", "enum", "actor", "protocol", "extension"]

  static func all(in file: SwiftFile) -> [Declaration] {
    let lines = file.masked(.code).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      let words = line.split(separator: UInt8(ascii: " ")).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard let position = words.firstIndex(where: keywords.contains), position + 1 < words.count,
        words[..<position].allSatisfy(isModifier)
      else { return nil }
      let isTopLevel = line.first != UInt8(ascii: " ")
      return Declaration(
        keyword: words[position], name: name(words[position + 1]), line: index + 1,
        isTopLevelType: isTopLevel && words[position] != "extension",
        isPrivate: words.contains("private") || words.contains("fileprivate"))
    }
  }

  private static func name(_ word: String) -> String {
    if word.hasPrefix("[") { return word.contains(":") ? "Dictionary" : "Array" }
    return String(word.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." })
  }

  private static func isModifier(_ word: String) -> Bool {
    word.hasPrefix("@")
      || [
        "package", "private", "fileprivate", "internal", "final", "indirect", "nonisolated",
        "unsafe",
      ].contains(word)
  }
}
