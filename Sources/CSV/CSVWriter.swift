/// Writes a table as RFC 4180 has it, into a byte buffer: CRLF after each record, quotation marks
/// where they are needed, UTF-8.
package struct CSVWriter: Sendable {
  package enum Purpose: Sendable, Hashable {
    /// For programs: every cell exactly as it is.
    case exchange
    /// For people who open it in a spreadsheet: a cell that would be taken for a formula gets an
    /// apostrophe before it (OWASP, CSV injection), and the file starts with a byte order mark,
    /// without which Excel takes UTF-8 for something else. Numbers stay as they are.
    case spreadsheet
  }

  package private(set) var bytes: [UInt8] = []
  private let delimiter: UInt8
  private let purpose: Purpose
  private var isAtLineStart = true

  package init(_ purpose: Purpose, delimiter: UInt8 = UInt8(ascii: ",")) {
    self.purpose = purpose
    self.delimiter = delimiter
    if purpose == .spreadsheet { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// One record, whole.
  package mutating func record(_ cells: some Sequence<String>) {
    for cell in cells { self.cell(cell) }
    endRecord()
  }

  /// The next cell of the record.
  package mutating func cell(_ text: String) {
    cell(utf8: text.utf8Span.span)
  }

  package mutating func cell(utf8: Span<UInt8>) {
    if !isAtLineStart { bytes.append(delimiter) }
    // A record of one empty cell would be a blank line.
    isAtLineStart = false
    let isFormula = purpose == .spreadsheet && Self.looksLikeFormula(utf8)
    guard isFormula || needsQuotes(utf8) else {
      for index in utf8.indices { bytes.append(utf8[index]) }
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for index in utf8.indices {
      if utf8[index] == UInt8(ascii: "\"") { bytes.append(UInt8(ascii: "\"")) }
      bytes.append(utf8[index])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func endRecord() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isAtLineStart = true
  }

  /// Gives the bytes written so far and forgets them, so that a long table is written in parts.
  package mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private func needsQuotes(_ utf8: Span<UInt8>) -> Bool {
    if utf8.isEmpty { return false }
    if utf8[0] <= 0x20 || utf8[utf8.count - 1] <= 0x20 { return true }
    return utf8.indices.contains { index in
      let byte = utf8[index]
      return byte == delimiter || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
  }

  /// Whether a spreadsheet would calculate: `=`, `+`, `-`, `@` or a control first, and no number.
  private static func looksLikeFormula(_ utf8: Span<UInt8>) -> Bool {
    guard !utf8.isEmpty else { return false }
    switch utf8[0] {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return !isNumber(utf8)
    // Full-width forms, which some spreadsheets take for the plain ones.
    case 0xEF:
      return utf8.count >= 3 && utf8[1] == 0xBC && [0x9D, 0x8B, 0x8D, 0xA0].contains(utf8[2])
    default: return false
    }
  }

  /// A sign, digits, and at most one decimal mark among them.
  private static func isNumber(_ utf8: Span<UInt8>) -> Bool {
    var digits = 0
    var marks = 0
    for index in 1..<utf8.count {
      switch utf8[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."), UInt8(ascii: ","): marks += 1
      default: return false
      }
    }
    return digits > 0 && marks <= 1
  }
}
