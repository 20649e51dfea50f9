internal import Diagnostics

// What stands behind a colon or a dash.
extension SyntaxScan {
  /// Reads a value from its first byte; moves on to the line where it ends.
  mutating func readValue(_ value: Range<Int>, in line: Range<Int>) -> Level.Value {
    switch bytes[value.lowerBound] {
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      readBlock(value, in: line)
      return .complete
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      readQuoted(value, in: line)
      return .complete
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      readFlow(value, in: line)
      return .complete
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: "]"),
      UInt8(ascii: "}"), UInt8(ascii: ","):
      report(.reservedCharacter(valueText(value), at: firstByte(value)))
      return .text
    case UInt8(ascii: "*"), UInt8(ascii: "&"):
      if !isName(value) {
        report(.reservedCharacter(valueText(value), at: firstByte(value)))
      }
      return .text
    case UInt8(ascii: "-") where value.count == 1 || bytes[value.lowerBound + 1].isBlank:
      report(.itemBehindKey(at: firstByte(value)))
      return .complete
    default:
      if let colon = keyColon(value) {
        let key = source.text(skippingBlanks(line)..<value.lowerBound)
        let mended = key + Wording.quoted(valueText(value))
        report(.colonInText(mended, at: place(colon..<colon + 1)))
      }
      return .text
    }
  }

  /// The byte behind the quote that closes the one at `start`, before `end`.
  func quoteEnd(_ start: Int, _ end: Int) -> Int? {
    let quote = bytes[start]
    var index = start + 1
    while index < end {
      if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 1
      } else if bytes[index] == quote {
        let isDoubled = quote == UInt8(ascii: "'") && index + 1 < end && bytes[index + 1] == quote
        if !isDoubled { return index + 1 }
        index += 1
      }
      index += 1
    }
    return nil
  }

  private func firstByte(_ value: Range<Int>) -> Place {
    place(value.lowerBound..<value.lowerBound + 1)
  }

  /// The quote or sign a value begins with.
  private func mark(_ value: Range<Int>) -> String {
    source.text(value.lowerBound..<value.lowerBound + 1)
  }

  /// The text of a value without a comment and blanks behind it.
  private func valueText(_ value: Range<Int>) -> String {
    var end = value.lowerBound
    var index = end
    while index < value.upperBound {
      let isComment =
        bytes[index] == UInt8(ascii: "#") && index > value.lowerBound
        && bytes[index - 1].isBlank
      if isComment { break }
      index += 1
      if !bytes[index - 1].isBlank { end = index }
    }
    return source.text(value.lowerBound..<end)
  }

  /// Whether `*name` or `&name` is what libyaml takes for an alias or anchor.
  private func isName(_ value: Range<Int>) -> Bool {
    let name = bytes[value].dropFirst().prefix { byte in
      byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "-")
    }
    return !name.isEmpty && (name.endIndex == value.upperBound || bytes[name.endIndex].isBlank)
  }

  /// Skips the lines of a text after `|` or `>`.
  private mutating func readBlock(_ value: Range<Int>, in line: Range<Int>) {
    let header = bytes[value].dropFirst().prefix { "+-123456789".utf8.contains($0) }
    let rest = skippingBlanks(header.endIndex..<value.upperBound)
    let isComment = rest < value.upperBound && bytes[rest] == UInt8(ascii: "#")
    if rest < value.upperBound, !isComment {
      report(.textBehindBlock(mark(value), at: place(rest..<value.upperBound)))
    }
    let indent = skippingBlanks(line) - line.lowerBound
    while next < byteRange.upperBound {
      let line = self.line(at: next)
      let start = skippingBlanks(line)
      if start < line.upperBound, start - line.lowerBound <= indent { return }
      next = lineAfter(line)
    }
  }

  private mutating func readQuoted(_ value: Range<Int>, in line: Range<Int>) {
    guard let end = quoteEnd(value.lowerBound, byteRange.upperBound),
      !hidesKey(value.upperBound..<max(end, value.upperBound), in: line)
    else {
      report(.missingQuote(mark(value), at: place(value)))
      return
    }
    reportTextBehind(end, what: mark(value))
  }

  /// Whether lines that were swallowed look like keys of the same or an outer mapping.
  private func hidesKey(_ range: Range<Int>, in line: Range<Int>) -> Bool {
    let indent = skippingBlanks(line)..<line.upperBound
    let column = indent.lowerBound - line.lowerBound
    var start = lineAfter(range.lowerBound..<range.lowerBound)
    while start < range.upperBound {
      let line = self.line(at: start)
      let text = skippingBlanks(line)
      if text < line.upperBound, text - line.lowerBound <= column,
        keyColon(text..<line.upperBound) != nil
      {
        return true
      }
      start = lineAfter(line)
    }
    return false
  }

  /// Reports what follows a complete value in its line, and goes on behind that line.
  private mutating func reportTextBehind(_ end: Int, what: String) {
    let line = self.line(at: end)
    next = lineAfter(line)
    let rest = skippingBlanks(line)
    guard rest < line.upperBound else { return }
    if bytes[rest] == UInt8(ascii: "#"), rest > end { return }
    let isComma = bytes[rest] == UInt8(ascii: ",")
    report(.textBehind(what, isComma: isComma, at: place(rest..<line.upperBound)))
  }

  private mutating func readFlow(_ value: Range<Int>, in line: Range<Int>) {
    var open: [UInt8] = []
    var index = value.lowerBound
    while index < byteRange.upperBound {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if isQuoteInFlow(index), let end = quoteEnd(index, byteRange.upperBound) {
          index = end
          continue
        }
      case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
      case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard open.last == byte else {
          report(.wrongBracket(byte, at: place(index..<index + 1)))
          return
        }
        open.removeLast()
        if open.isEmpty {
          reportTextBehindFlow(value, index + 1)
          return
        }
      case 0x0A, 0x0D:
        let start = lineAfter(index..<index)
        let following = start..<self.line(at: start).upperBound
        if hidesKey(index..<following.upperBound, in: line) {
          report(.missingBracket(bytes[value.lowerBound], at: place(value)))
          return
        }
      default: break
      }
      index += 1
    }
    next = byteRange.upperBound
    report(.missingBracket(bytes[value.lowerBound], at: place(value)))
  }

  /// Whether a quote begins a quoted text, rather than standing inside a word.
  private func isQuoteInFlow(_ index: Int) -> Bool {
    let before = bytes[index - 1]
    return before.isBlank || "[{,:\n\r".utf8.contains(before)
  }

  private mutating func reportTextBehindFlow(_ value: Range<Int>, _ end: Int) {
    let count = reported.count
    reportTextBehind(end, what: source.text(end - 1..<end))
    let isTemplate = bytes[value].starts(with: "{{".utf8)
    if isTemplate, reported.count > count {
      reported[count] = .templateBraces(at: place(value))
    }
  }
}
