/// The line that opens a directive: a fence, a name in braces, an argument.
struct DirectiveHeader {
  let fence: UInt8
  let fenceCount: Int
  let name: Range<Int>
  let argument: Range<Int>

  /// nil when the braces are not closed or hold no name of lower-case letters, digits and hyphens.
  init?(line: Range<Int>, in bytes: [UInt8]) {
    guard let brace = bytes[line].firstIndex(of: UInt8(ascii: "{")),
      let close = bytes[brace..<line.upperBound].firstIndex(of: UInt8(ascii: "}")),
      Self.isName(bytes[(brace + 1)..<close])
    else { return nil }
    var start = close + 1
    guard start == line.upperBound || Self.isBlank(bytes[start]) else { return nil }
    var end = line.upperBound
    while start < end, Self.isBlank(bytes[start]) { start += 1 }
    while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
    var before = brace
    while before > line.lowerBound, Self.isBlank(bytes[before - 1]) { before -= 1 }
    guard before > line.lowerBound else { return nil }
    fence = bytes[before - 1]
    fenceCount = bytes[line.lowerBound..<before].reversed().prefix { [fence] in $0 == fence }.count
    name = (brace + 1)..<close
    argument = start..<end
  }

  /// Whether a line ends in a fence that closes this one.
  func isClosed(by line: Range<Int>, in bytes: [UInt8]) -> Bool {
    var end = line.upperBound
    while end > line.lowerBound, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return bytes[line.lowerBound..<end].reversed().prefix { $0 == fence }.count >= fenceCount
  }

  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first else {
      return false
    }
    return bytes.allSatisfy {
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || $0 == UInt8(ascii: "-")
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == 9 }
}
