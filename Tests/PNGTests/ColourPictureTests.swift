import PNG
import TestSupport
import Testing

@Suite struct ColourPictureTests {
  /// Prints width, height, bits and colours, then the lines of pixels, by nothing but Python's
  /// zlib; checksums are compared on the way.
  private static let lines = """
    import struct, sys, zlib
    data = sys.stdin.buffer.read()
    assert data[:8] == b'\\x89PNG\\r\\n\\x1a\\n'
    at, body = 8, b''
    while at < len(data):
        size, kind = struct.unpack('>I4s', data[at:at + 8])
        chunk = data[at + 8:at + 8 + size]
        sum = struct.unpack('>I', data[at + 8 + size:at + 12 + size])[0]
        assert zlib.crc32(kind + chunk) == sum
        if kind == b'IHDR': header = struct.unpack('>IIBBBBB', chunk)
        if kind == b'IDAT': body += chunk
        at += 12 + size
    print(*header)
    stream = zlib.decompressobj()
    raw = stream.decompress(body)
    assert stream.eof and not stream.unused_data
    stride = 1 + 3 * header[0]
    assert len(raw) == stride * header[1]
    for y in range(header[1]):
        assert raw[y * stride] == 0
        print(raw[y * stride + 1:(y + 1) * stride].hex())
    """

  private func expectLossless(_ width: Int, _ height: Int, _ pixels: [UInt32]) throws {
    var png: [UInt8] = []
    ColourPicture(width: width, height: height, pixels: pixels).append(to: &png)
    guard let text = try Python.output(of: Self.lines, input: png) else { return }
    let found = text.split(separator: "\n").map(String.init)
    #expect(found.first == "\(width) \(height) 8 2 0 0 0")
    let lines = (0..<height).map { row in
      pixels[row * width..<(row + 1) * width].map(Self.hexadecimal).joined()
    }
    #expect(Array(found.dropFirst()) == lines)
  }

  private static func hexadecimal(_ pixel: UInt32) -> String {
    let digits = String(pixel & 0xFF_FFFF, radix: 16)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// Widths and heights at the bounds of what repetitions can reach: lines of 32,768 bytes and more
  /// cannot be repeated, and 86 pixels are one repetition.
  private static let sizes = [
    (1, 1), (1, 300), (2, 2), (86, 3), (87, 3), (88, 3), (344, 2), (10_922, 2), (10_923, 2),
  ]

  @Test(arguments: sizes) func aPlainPictureIsWhatItWas(width: Int, height: Int) throws {
    try expectLossless(
      width, height, Array(repeating: 0xFFFF_CF3F, count: width * height))
  }

  @Test(arguments: sizes) func aPictureWithoutAnyRepetitionIsWhatItWas(
    width: Int, height: Int
  ) throws {
    try expectLossless(
      width, height, (0..<UInt32(width * height)).map { ($0 &* 2_654_435_761) >> 8 })
  }

  /// Areas, edges between few shades, and lines that are repeated with a shift.
  @Test(arguments: 0..<24 as Range<UInt64>) func pixelsOfAPictureStay(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let width = Int.random(in: 1...400, using: &generator)
    let height = Int.random(in: 1...40, using: &generator)
    let shades = (0...Int.random(in: 0...40, using: &generator)).map { _ in
      UInt32.random(in: 0...0xFFFF_FFFF, using: &generator)
    }
    let longest = [1, 3, 30, 500].randomElement(using: &generator) ?? 1
    var pixels: [UInt32] = []
    while pixels.count < width * height {
      let count = Int.random(in: 1...longest, using: &generator)
      if pixels.count > 50, Bool.random(using: &generator) {
        let start = Int.random(
          in: max(0, pixels.count - 3 * width)..<pixels.count, using: &generator)
        pixels += pixels[start..<min(start + count, pixels.count)]
      } else {
        let shade = shades.randomElement(using: &generator) ?? 0
        pixels += Array(repeating: shade, count: count)
      }
    }
    try expectLossless(width, height, Array(pixels.prefix(width * height)))
  }

  /// How often the bytes come makes Huffman's tree deeper than codes may be long.
  @Test func codesStayShortWhereBytesDifferMostInNumber() throws {
    var pixels: [UInt32] = []
    var (count, next) = (1, 1)
    for shade in UInt32(0)..<18 {
      // No two alike stand side by side, so that each is written.
      for number in 0..<UInt32(count) {
        pixels.append((shade << 16) | (shade << 8) | shade)
        pixels.append(0xF0_0000 | (number &* 40_503 & 0x0FFF))
      }
      (count, next) = (next, count + next)
    }
    try expectLossless(pixels.count, 1, pixels)
  }
}
