import JSON
import TestSupport
import Testing

@Suite struct JSONPropertyTests {
  @Test(arguments: 0..<40)
  func whatIsWrittenIsReadBack(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
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

  @Test(arguments: 0..<8)
  func mutatedTextsAreAcceptedExactlyWhenPythonAcceptsThem(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var verdicts = ""
    var input = ""
    for _ in 0..<1000 {
      var writer = JSONWriter()
      writer.value(.array([randomValue(depth: 3, &generator)]))
      var bytes = writer.bytes
      for _ in 0..<Int.random(in: 1...3, using: &generator) { mutate(&bytes, &generator) }
      verdicts += isAccepted(bytes) ? "1" : "0"
      input += bytes.map { String($0, radix: 16) }.joined(separator: " ") + "\n"
    }
    if let output = try Python.output(of: Self.strictPython, input: input.utf8) {
      #expect(output == verdicts)
    }
  }

  private func isAccepted(_ bytes: [UInt8]) -> Bool {
    do throws(JSONError) {
      let value = try JSONValue(parsing: bytes)
      var writer = JSONWriter()
      writer.value(value)
      #expect((try? JSONValue(parsing: writer.bytes)) == value)
      return true
    } catch {
      #expect(error.byteRange.lowerBound >= 0 && error.byteRange.upperBound <= bytes.count)
      return false
    }
  }

  /// Python's reader with what it lets pass refused: constants, repeats, surrogates, BOM.
  private static let strictPython = """
    import json, sys
    def refuse(*_): raise ValueError
    def members(pairs):
        if len({name for name, _ in pairs}) < len(pairs): raise ValueError
        return pairs
    for line in sys.stdin:
        try:
            text = bytes(int(byte, 16) for byte in line.split()).decode('utf-8')
            if text.startswith(chr(0xFEFF)): raise ValueError
            value = json.loads(text, parse_constant=refuse, object_pairs_hook=members)
            json.dumps(value, ensure_ascii=False).encode('utf-8')
            sys.stdout.write('1')
        except ValueError:
            sys.stdout.write('0')
    """

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
