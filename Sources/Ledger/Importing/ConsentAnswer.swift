internal import Quantity

/// What a cell says about consent: yes, no, or since when.
enum ConsentAnswer: Hashable {
  case yes
  case no
  case since(Day)

  /// Nil when it says neither. An empty cell is a no.
  init?(_ cell: Span<UInt8>) {
    if cell.isEmpty {
      self = .no
      return
    }
    if let day = Self.day(cell) {
      self = .since(day)
      return
    }
    guard cell.count <= 8 else { return nil }
    var word = ""
    for index in cell.indices { word.unicodeScalars.append(Unicode.Scalar(cell[index] | 0x20)) }
    switch word {
    case "ja", "j", "yes", "y", "true", "wahr", "1", "x", "ok": self = .yes
    case "nein", "n", "no", "false", "falsch", "0", "-": self = .no
    default: return nil
    }
  }

  /// `2026-01-31` or `31.01.2026`, perhaps with a time behind it.
  private static func day(_ cell: Span<UInt8>) -> Day? {
    guard cell.count >= 8, cell.count <= 32 else { return nil }
    var numbers = [0]
    var marks: [UInt8] = []
    var digits = 0
    for index in cell.indices {
      let byte = cell[index]
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
        if digits > 4 { return nil }
      } else if marks.count < 2, byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") {
        marks.append(byte)
        numbers.append(0)
        digits = 0
      } else {
        guard marks.count == 2, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "T") else {
          return nil
        }
        break
      }
    }
    guard marks.count == 2, marks[0] == marks[1] else { return nil }
    if marks[0] == UInt8(ascii: "-") {
      return Day(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    return numbers[2] < 1000 ? nil : Day(year: numbers[2], month: numbers[1], day: numbers[0])
  }
}
