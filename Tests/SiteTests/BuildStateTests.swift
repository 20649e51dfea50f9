import Foundation
import Site
import TestSupport
import Testing

@Suite struct BuildStateTests {
  /// The bytes of a real state file.
  private func stateFile() async throws -> [UInt8] {
    let site = try TestSite()
    _ = await site.build()
    return try site.folder.read("Output/.passalong/state")
  }

  @Test func aStateIsReadAsItWasWritten() async throws {
    let bytes = try await stateFile()
    #expect(try BuildState(bytes).bytes() == bytes)
  }

  @Test func noCutOrChangedFileIsTakenForAState() async throws {
    let bytes = try await stateFile()
    var generator = SeededGenerator(seed: 1)
    for _ in 1...200 {
      let count = Int.random(in: 0..<bytes.count, using: &generator)
      #expect(throws: ByteReader.Damaged.self) { try BuildState(Array(bytes.prefix(count))) }
      var changed = bytes
      changed[count] ^= UInt8.random(in: 1...255, using: &generator)
      #expect(throws: ByteReader.Damaged.self) { try BuildState(changed) }
    }
  }

  /// Behind the digest, what is read may be anything: it must neither crash nor take all memory.
  @Test func anyBytesAreReadOrRefused() async throws {
    let body = Array(try await stateFile().dropLast(8))
    #expect((try? BuildState(body: body)) != nil)
    var generator = SeededGenerator(seed: 2)
    var refused = 0
    for _ in 1...1500 {
      var changed = body
      for _ in 1...Int.random(in: 1...6, using: &generator) {
        // Most of the structure is in small numbers.
        let index = Int.random(in: 24..<changed.count, using: &generator)
        changed[index] = [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &generator) ?? 0
      }
      if Bool.random(using: &generator) {
        changed.removeLast(Int.random(in: 0..<changed.count, using: &generator))
      }
      if (try? BuildState(body: changed)) == nil { refused += 1 }
    }
    #expect(refused > 500)
  }
}
