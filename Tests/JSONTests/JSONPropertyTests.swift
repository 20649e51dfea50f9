import Foundation
import JSON
import TestSupport
import Testing

@Suite struct JSONPropertyTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func whatIsWrittenIsReadBack(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let value = randomValue(depth: 4, &generator)
      for layout in [JSONWriter.Layout.compact, .pretty] {
        for escaping in [JSONWriter.Escaping.required, .html] {
          var writer = JSONWriter(layout: layout, escaping: escaping)
          writer.value(value)
          #expect(writer.isComplete)
          #expect(try JSONValue(parsing: writer.bytes) == value)
        }
      }
    }
  }

  /// Foundation's reader is more lenient here and there, so only what we accept is compared.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func mutatedTextsNeverTrapAndWhatIsAcceptedIsJSON(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      var writer = JSONWriter()
      writer.value(.array([randomValue(depth: 3, &generator)]))
      var bytes = writer.bytes
      for _ in 0..<Int.random(in: 1...3, using: &generator) { mutate(&bytes, &generator) }
      do {
        _ = try JSONValue(parsing: bytes)
        #expect(throws: Never.self) {
          try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
        }
      } catch let error as JSONError {
        #expect(error.byteRange.lowerBound >= 0 && error.byteRange.upperBound <= bytes.count)
      }
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    let alphabet = Array("{}[]\",:\\u0dD8e-+.1 \n\u{0}tfn".utf8) + [0xC3, 0x80, 0xFF]
    let byte = alphabet.randomElement(using: &generator) ?? 0
    guard let index = bytes.indices.randomElement(using: &generator) else { return }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes.remove(at: index)
    case 1: bytes.insert(byte, at: index)
    case 2: bytes[index] = byte
    default: bytes.removeSubrange(index...)
    }
  }

  private func randomValue(depth: Int, _ generator: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .number(JSONNumber(Int64.random(in: .min ... .max, using: &generator)))
    case 3, 4: return .string(randomText(&generator))
    case 5, 6:
      let count = Int.random(in: 0...4, using: &generator)
      return .array((0..<count).map { _ in randomValue(depth: depth - 1, &generator) })
    default:
      var members: [JSONObject.Member] = []
      for index in 0..<Int.random(in: 0...4, using: &generator) {
        let name = "\(index)" + randomText(&generator)
        members.append(JSONObject.Member(name, randomValue(depth: depth - 1, &generator)))
      }
      return .object(JSONObject(members))
    }
  }

  private func randomText(_ generator: inout SeededGenerator) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x1F, 0x20...0x7E, 0x22...0x22, 0x5C...0x5C, 0x3C...0x3E, 0x80...0xD7FF,
      0xE000...0xFFFF, 0x10000...0x10FFFF, 0x2028...0x2029,
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...8, using: &generator) {
      let range = ranges.randomElement(using: &generator) ?? 0...0
      let value = UInt32.random(in: range, using: &generator)
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
