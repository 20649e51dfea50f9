/// Values as JSON that may stand in a `<script>` element.
enum ScriptLiteral {
  /// Appends a value; objects, which do not know their names, become `null`.
  static func append(_ value: Value, to output: inout [UInt8]) {
    switch value {
    case .text(let text): append(text.utf8, to: &output)
    case .html(let bytes): append(bytes, to: &output)
    case .number, .flag: output += value.printed(isEscaped: false)
    case .list(let elements):
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        append(element, to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .null, .unknown, .object: output += "null".utf8
    case .money, .day, .instant, .rate:
      append(value.printed(isEscaped: false), to: &output)
    }
  }

  /// A string in which nothing can end the script or its line: `< > &` and the line separators
  /// U+2028 and U+2029 are escaped as well.
  private static func append(_ text: some Sequence<UInt8>, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var last: (UInt8, UInt8) = (0, 0)
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): output += "\\n".utf8
      case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
        output += "\\u00".utf8
        output += [hexDigit(byte >> 4), hexDigit(byte & 15)]
      case 0xA8 where last == (0xE2, 0x80), 0xA9 where last == (0xE2, 0x80):
        output.removeLast(2)
        output += (byte == 0xA8 ? "\\u2028" : "\\u2029").utf8
      default: output.append(byte)
      }
      last = (last.1, byte)
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
