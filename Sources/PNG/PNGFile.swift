/// A PNG file (ISO/IEC 15948), made of lines that are compressed already.
package struct PNGFile: Sendable {
  package enum Colours: UInt8, Sendable {
    case grey = 0
    /// Red, green and blue.
    case trueColour = 2
  }

  package let width: Int
  package let height: Int
  /// Of each number that a pixel has.
  package let bits: UInt8
  package let colours: Colours

  package init(width: Int, height: Int, bits: UInt8, colours: Colours) {
    self.width = width
    self.height = height
    self.bits = bits
    self.colours = colours
  }

  /// Appends the file. `blocks`: of DEFLATE, with the lines and the number of a filter before each.
  package func append(blocks: [UInt8], sum: Adler32, to output: inout [UInt8]) {
    output += [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // The one way to compress and to filter, lines from top to bottom.
    let header =
      Self.bigEndian(UInt32(width)) + Self.bigEndian(UInt32(height))
      + [bits, colours.rawValue, 0, 0, 0]
    Self.append("IHDR", header, to: &output)
    Self.append("IDAT", [0x78, 0x01] + blocks + Self.bigEndian(sum.value), to: &output)
    Self.append("IEND", [], to: &output)
  }

  private static func append(_ kind: StaticString, _ data: [UInt8], to output: inout [UInt8]) {
    let body = Array(kind.description.utf8) + data
    output += bigEndian(UInt32(data.count)) + body + bigEndian(CRC32.of(body))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
