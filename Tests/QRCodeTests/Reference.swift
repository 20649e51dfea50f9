import Foundation
import QRCode
import Testing
import TestSupport

/// libqrencode with a mask of one's choice, which its header keeps for itself, found by name; and
/// what zbarimg reads from a symbol.
enum Reference {
  private typealias MakeInput = @convention(c) (Int32, Int32) -> OpaquePointer?
  private typealias Append =
    @convention(c) (OpaquePointer, Int32, Int32, UnsafePointer<UInt8>) -> Int32
  private typealias Encode = @convention(c) (OpaquePointer, Int32) -> UnsafeMutableRawPointer?

  /// The rows of an alphanumeric text's symbol.
  static func rows(_ text: String, version: Int, level: QRLevel, mask: Int) throws -> [UInt64] {
    let makeInput = unsafe unsafeBitCast(try symbol("QRinput_new2"), to: MakeInput.self)
    let append = unsafe unsafeBitCast(try symbol("QRinput_append"), to: Append.self)
    let encode = unsafe unsafeBitCast(try symbol("QRcode_encodeMask"), to: Encode.self)
    let made = unsafe makeInput(Int32(version), Int32(level.rawValue))
    let input = unsafe try #require(made)
    let bytes = Array(text.utf8)
    let status = unsafe append(input, 1, Int32(bytes.count), bytes)
    #expect(status == 0)
    let encoded = unsafe encode(input, Int32(mask))
    let image = unsafe try #require(encoded)
    let width = Int(unsafe image.load(fromByteOffset: 4, as: Int32.self))
    let data = unsafe image.load(fromByteOffset: 8, as: UnsafePointer<UInt8>.self)
    return (0..<width).map { row in
      (0..<width).reduce(0) { bits, column in
        bits | UInt64(unsafe data[row * width + column] & 1) << UInt64(column)
      }
    }
  }

  /// What zbarimg reads, from a picture with four dots for each module.
  static func decoded(_ symbol: QRSymbol) throws -> String {
    let scale = 4
    let side = (symbol.width + 2 * QRSymbol.quietZone) * scale
    var picture = Array("P5\n\(side) \(side)\n255\n".utf8)
    for line in 0..<side {
      for dot in 0..<side {
        let row = line / scale - QRSymbol.quietZone
        let column = dot / scale - QRSymbol.quietZone
        let isInside = 0..<symbol.width ~= row && 0..<symbol.width ~= column
        picture.append(isInside && symbol.isDark(row: row, column: column) ? 0 : 255)
      }
    }
    let folder = try TemporaryDirectory()
    try folder.write(picture, to: "code.pgm")
    var command = try #require(Command.named("zbarimg", ["--quiet", "--raw", "code.pgm"]))
    command.directory = folder.url
    return try command.run().outputText.trimmingCharacters(in: .newlines)
  }

  private static func symbol(_ name: String) throws -> UnsafeMutableRawPointer {
    // All that is loaded.
    let found = unsafe dlsym(nil, name)
    return unsafe try #require(found, "libqrencode does not show \(name)")
  }
}
