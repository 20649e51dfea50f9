/// Rules for the text of any file that people write.
enum TextRules {
  static let columnsMax = 100
  static let linesMax = 400
  static let bytesMax = 1 << 20

  /// Trailing blanks, tabs, carriage returns, and a line break at the very end.
  static func blanks(_ path: String, _ bytes: [UInt8], tabsAllowed: Bool = false) -> [Violation] {
    var found: [Violation] = []
    for (index, line) in lines(bytes).enumerated() {
      if line.last == UInt8(ascii: " ") || line.last == UInt8(ascii: "\t") {
        found.append(Violation(path, index + 1, "blanks at the end of the line"))
      }
      if line.last == UInt8(ascii: "\r") {
        found.append(Violation(path, index + 1, "a carriage return"))
      }
      if !tabsAllowed, line.contains(UInt8(ascii: "\t")) {
        found.append(Violation(path, index + 1, "a tab"))
      }
    }
    if let last = bytes.last, last != UInt8(ascii: "\n") {
      found.append(Violation(path, 0, "no line break at the end"))
    }
    return found
  }

  static func columns(_ path: String, _ bytes: [UInt8]) -> [Violation] {
    lines(bytes).enumerated().compactMap { index, line in
      guard line.count > columnsMax else { return nil }
      let columns = String(decoding: line, as: UTF8.self).count
      guard columns > columnsMax else { return nil }
      return Violation(path, index + 1, "\(columns) columns, more than \(columnsMax)")
    }
  }

  static func length(_ path: String, _ bytes: [UInt8]) -> [Violation] {
    let count = bytes.count { $0 == UInt8(ascii: "\n") }
    guard count > linesMax else { return [] }
    return [Violation(path, 0, "\(count) lines, more than \(linesMax)")]
  }

  static func size(_ path: String, byteCount: Int) -> [Violation] {
    guard byteCount > bytesMax else { return [] }
    return [Violation(path, 0, "\(byteCount) bytes, more than \(bytesMax)")]
  }

  /// Paths of one person's machine.
  static func homePaths(_ path: String, _ bytes: [UInt8]) -> [Violation] {
    let homes = ["root", "home", "Users", "work"].map { "/\($0)/" }
    return homes.flatMap { home in
      Words.offsets(of: home, in: bytes).filter { offset in
        // Not in `a/home/b` or `https://example.com/home/`: only where a path starts.
        let before = offset == 0 ? UInt8(ascii: " ") : bytes[offset - 1]
        let next = offset + home.utf8.count
        return !Words.isNamePart(before) && !".~)>}$".utf8.contains(before) && next < bytes.count
          && Words.isNamePart(bytes[next])
      }.map { Violation(path, Words.line(of: $0, in: bytes), "a path of one machine, `\(home)`") }
    }
  }

  /// Folders and files that say nothing about what they hold.
  static func names(_ path: String) -> [Violation] {
    let empty = ["Core", "Common", "Utils", "Util", "Utilities", "Helpers", "Helper", "Manager"]
    return path.split(separator: "/").compactMap { part in
      let stem = part.split(separator: ".").first.map(String.init) ?? ""
      // `Core`, `FileManager` and `Day+Helpers` alike; `Score` is a word of its own.
      let lastWord = stem.lastIndex(where: \.isUppercase).map { String(stem[$0...]) } ?? stem
      let words = [stem, lastWord].map { $0.prefix(1).uppercased() + $0.dropFirst() }
      guard words.contains(where: empty.contains) else { return nil }
      return Violation(path, 0, "`\(part)` names no purpose")
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }
}
