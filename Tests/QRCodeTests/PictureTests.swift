import Foundation
import QRCode
import TestSupport
import Testing

@Suite struct PictureTests {
  /// Prints the header's numbers, then the lines of pixels as hexadecimal ones, by nothing but
  /// Python's zlib; checksums are compared on the way.
  private static let lines = """
    import struct, sys, zlib
    data = sys.stdin.buffer.read()
    assert data[:8] == b'\\x89PNG\\r\\n\\x1a\\n'
    at, body, kinds = 8, b'', []
    while at < len(data):
        size, kind = struct.unpack('>I4s', data[at:at + 8])
        chunk = data[at + 8:at + 8 + size]
        sum = struct.unpack('>I', data[at + 8 + size:at + 12 + size])[0]
        assert zlib.crc32(kind + chunk) == sum
        kinds.append(kind)
        if kind == b'IHDR': header = struct.unpack('>IIBBBBB', chunk)
        if kind == b'IDAT': body += chunk
        at += 12 + size
    assert kinds == [b'IHDR', b'IDAT', b'IEND'], kinds
    print(*header)
    stream = zlib.decompressobj()
    raw = stream.decompress(body)
    assert stream.eof and not stream.unused_data
    stride = 1 + (header[0] + 7) // 8
    assert len(raw) == stride * header[1]
    for y in range(header[1]):
        assert raw[y * stride] == 0
        print(raw[y * stride + 1:(y + 1) * stride].hex())
    """

  /// A text for each version that there is.
  static let lengths = [1, 20, 40, 60, 90, 120, 150, 190, 230, 270, 320, 366]

  @Test(arguments: lengths) func everyPixelIsThatOfItsModule(length: Int) throws {
    let symbol = try QRSymbol(String(repeating: "A7", count: (length + 1) / 2))
    var png: [UInt8] = []
    symbol.appendPNG(to: &png)
    guard let text = try Python.output(of: Self.lines, input: png) else { return }
    let found = text.split(separator: "\n").map(String.init)
    let side = symbol.width + 8
    #expect(found.first == "\(side * 16) \(side * 16) 1 0 0 0 0")
    let lines = (-4..<symbol.width + 4).flatMap { row -> [String] in
      let line = (-4..<symbol.width + 4).map { column -> String in
        let isInside =
          (0..<symbol.width).contains(row) && (0..<symbol.width).contains(column)
        return isInside && symbol.isDark(row: row, column: column) ? "0000" : "ffff"
      }.joined()
      return Array(repeating: line, count: 16)
    }
    #expect(Array(found.dropFirst()) == lines, "version \(symbol.version)")
  }

  @Test func aPictureIsSmallAndIsRead() throws {
    let link = "HTTPS://LINDENHOF-SOLAR.EXAMPLE/R/QX10000000"
    var png: [UInt8] = []
    try QRSymbol(link).appendPNG(to: &png)
    #expect(png.count < 900)
    let folder = try TemporaryDirectory()
    try folder.write(png, to: "code.png")
    var reader = try #require(
      Command.named("zbarimg", ["--quiet", "--raw", "code.png"]), "zbarimg is not installed")
    reader.directory = folder.url
    #expect(try reader.run().outputText == link + "\n")
  }
}
