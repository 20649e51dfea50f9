/// ANSI colours of help and tables, or none.
struct Paint {
  let isColoured: Bool

  func heading(_ text: String) -> String { painted(text, "1;32") }
  func literal(_ text: String) -> String { painted(text, "1;36") }
  func placeholder(_ text: String) -> String { painted(text, "36") }
  func faint(_ text: String) -> String { painted(text, "2") }

  /// Lines of prose with the code in backticks coloured, also when it goes on in the next line.
  func prose(_ lines: [String]) -> [String] {
    guard isColoured else { return lines }
    var isCode = false
    return lines.map { line in
      var painted = isCode ? Self.codeStart : ""
      for character in line {
        if character == "`" {
          isCode.toggle()
          painted += isCode ? Self.codeStart + "`" : "`" + Self.end
        } else {
          painted.append(character)
        }
      }
      return isCode ? painted + Self.end : painted
    }
  }

  private static let codeStart = "\u{1B}[36m"
  private static let end = "\u{1B}[0m"

  private func painted(_ text: String, _ code: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\(Self.end)" : text
  }
}
