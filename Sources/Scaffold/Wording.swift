/// Words made from names, and values as YAML writes them.
package enum Wording {
  /// `summer-party` as a title: `Summer party`. Folders before the name are left out.
  package static func title(from name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let words = last.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Whether a text can be a title: a line of at most 80 characters, without braces.
  ///
  /// Braces would be placeholders in texts to share.
  package static func isTitle(_ text: String) -> Bool {
    let isBare = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F && $0 != "{" && $0 != "}"
    }
    return isBare && text.count <= 80 && text.contains { !$0.isWhitespace }
  }

  /// A value for a line of YAML, in quotes where it would mean something else without.
  static func yaml(_ text: String) -> String {
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || " -–’.,&".contains($0) }
    if isPlain, text.first?.isLetter == true, text.last?.isWhitespace == false { return text }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
