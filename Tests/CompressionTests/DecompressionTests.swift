import Compression
import TestSupport
import Testing

@Suite struct DecompressionTests {
  /// The word `recommended` thirty times, by each format's own tool.
  static let text = Array(String(repeating: "recommended\n", count: 30).utf8)

  private static func packed(_ format: CompressionFormat, _ bytes: [UInt8]) throws -> [UInt8]? {
    let name = format == .gzip ? "gzip" : "zstd"
    guard var command = Command.named(name, format == .gzip ? ["-c"] : ["-c", "--check"]) else {
      print("notice: \(name) is not installed, so nothing was read that it wrote")
      return nil
    }
    command.input = bytes
    return try command.run().output
  }

  @Test(arguments: CompressionFormat.allCases)
  func whatTheToolsWroteIsRead(format: CompressionFormat) throws {
    guard let packed = try Self.packed(format, Self.text) else { return }
    for size in [1, 2, 7, 1000] {
      #expect(try decompressed(packed, inputMax: size, outputMax: size) == Self.text)
    }
  }

  @Test(arguments: CompressionFormat.allCases)
  func severalFilesOneAfterTheOtherAreOne(format: CompressionFormat) throws {
    guard let packed = try Self.packed(format, Self.text),
      let empty = try Self.packed(format, [])
    else { return }
    #expect(try decompressed(packed + empty + packed) == Self.text + Self.text)
    #expect(try decompressed(packed + packed, inputMax: 1, outputMax: 3) == Self.text + Self.text)
    #expect(try decompressed(empty).isEmpty)
  }

  @Test(arguments: CompressionFormat.allCases)
  func aFileThatEndsTooEarlyIsTruncated(format: CompressionFormat) throws {
    guard let packed = try Self.packed(format, Self.text) else { return }
    for count in 4..<packed.count {
      #expect(throws: CompressionFailure.truncated, "\(count) bytes") {
        try decompressed(Array(packed.prefix(count)))
      }
    }
  }

  @Test(arguments: CompressionFormat.allCases)
  func damageIsFound(format: CompressionFormat) throws {
    guard let packed = try Self.packed(format, Self.text) else { return }
    for index in [packed.count / 2, packed.count - 5, packed.count - 1] {
      var damaged = packed
      damaged[index] ^= 0x55
      #expect(throws: CompressionFailure.self, "byte \(index)") { try decompressed(damaged) }
    }
  }

  @Test func zerosAfterAMemberArePaddingAnythingElseIsNot() throws {
    guard let packed = try Self.packed(.gzip, Self.text) else { return }
    #expect(try decompressed(packed + [0, 0, 0]) == Self.text)
    #expect(throws: CompressionFailure.otherBytesAfterEnd) {
      try decompressed(packed + Array("more".utf8))
    }
    #expect(throws: CompressionFailure.otherBytesAfterEnd) {
      try decompressed(packed + [0, 0, 0x1F, 0x8B], inputMax: 1)
    }
  }

  @Test func framesToBeSkippedAreSkipped() throws {
    guard let packed = try Self.packed(.zstd, Self.text) else { return }
    let skipped: [UInt8] = [0x53, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 1, 2]
    #expect(try decompressed(skipped + packed + skipped) == Self.text)
    #expect(throws: CompressionFailure.otherBytesAfterEnd) {
      try decompressed(packed + Array("more".utf8))
    }
  }

  @Test func formatsAreToldByTheirFirstBytes() {
    #expect(CompressionFormat(beginning: [0x1F, 0x8B, 8, 0]) == .gzip)
    #expect(CompressionFormat(beginning: [0x28, 0xB5, 0x2F, 0xFD, 4]) == .zstd)
    #expect(CompressionFormat(beginning: Array("id,code".utf8)) == nil)
    #expect(CompressionFormat(beginning: [0x1F]) == nil)
    #expect(CompressionFormat(beginning: [UInt8]()) == nil)
  }

  /// Damaged at random: an error or some bytes, never a crash.
  @Test(arguments: 0..<UInt64(30))
  func anyDamageIsSurvived(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for format in CompressionFormat.allCases {
      guard var packed = try Self.packed(format, Self.text) else { continue }
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 4..<packed.count, using: &generator)
        packed[index] = UInt8.random(in: 0...255, using: &generator)
      }
      _ = try? decompressed(packed, inputMax: Int.random(in: 1...64, using: &generator))
    }
  }
}
