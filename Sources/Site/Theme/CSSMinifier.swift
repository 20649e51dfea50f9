/// Makes CSS smaller without changing its meaning: comments and needless white space go.
///
/// Strings and `url(…)` are copied as they are. Blanks stay where they can carry meaning: between
/// words, around `+` and `-` (as in `calc`), before `(` and `[` and `:` (descendant selectors).
package struct CSSMinifier {
  /// The minified bytes of a style sheet.
  package static func minified(_ css: borrowing [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(css.count)
    var index = 0
    var hasBlank = false
    while index < css.count {
      let byte = css[index]
      if isBlank(byte) {
        hasBlank = true
        index += 1
        continue
      }
      if byte == UInt8(ascii: "/"), index + 1 < css.count, css[index + 1] == UInt8(ascii: "*") {
        index = commentEnd(css, from: index + 2)
        hasBlank = true
        continue
      }
      if hasBlank, let last = output.last, !closesBlank(last), !opensBlank(byte) {
        output.append(UInt8(ascii: " "))
      }
      hasBlank = false
      if byte == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
      let end = tokenEnd(css, at: index)
      output.append(contentsOf: css[index..<end])
      index = end
    }
    return output
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  /// Whether a blank behind this byte means nothing.
  private static func closesBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","),
      UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "~"), UInt8(ascii: "("):
      true
    default: false
    }
  }

  /// Whether a blank before this byte means nothing.
  private static func opensBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","),
      UInt8(ascii: ">"), UInt8(ascii: "~"), UInt8(ascii: ")"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  private static func commentEnd(_ css: borrowing [UInt8], from start: Int) -> Int {
    var index = start
    while index + 1 < css.count {
      if css[index] == UInt8(ascii: "*"), css[index + 1] == UInt8(ascii: "/") { return index + 2 }
      index += 1
    }
    return css.count
  }

  /// Behind the token at `start`: a whole string, a whole `url(…)`, an escape, or one byte.
  private static func tokenEnd(_ css: borrowing [UInt8], at start: Int) -> Int {
    switch css[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): stringEnd(css, from: start)
    case UInt8(ascii: "\\"): min(start + 2, css.count)
    case UInt8(ascii: "u") where isURL(css, at: start): urlEnd(css, from: start + 4)
    default: start + 1
    }
  }

  private static func stringEnd(_ css: borrowing [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < css.count {
      if css[index] == UInt8(ascii: "\\") {
        index += 2
      } else if css[index] == css[start] {
        return index + 1
      } else {
        index += 1
      }
    }
    return css.count
  }

  private static func isURL(_ css: borrowing [UInt8], at start: Int) -> Bool {
    guard start + 4 <= css.count, start == 0 || !isWordByte(css[start - 1]) else { return false }
    return css[start + 1] == UInt8(ascii: "r") && css[start + 2] == UInt8(ascii: "l")
      && css[start + 3] == UInt8(ascii: "(")
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func urlEnd(_ css: borrowing [UInt8], from start: Int) -> Int {
    var index = start
    while index < css.count {
      switch css[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): index = stringEnd(css, from: index)
      case UInt8(ascii: ")"): return index + 1
      default: index += 1
      }
    }
    return css.count
  }
}
