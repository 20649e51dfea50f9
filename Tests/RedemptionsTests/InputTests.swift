import CSV
import Facts
import Files
import Program
import Redemptions
import TestSupport
import Testing

@Suite struct InputTests {
  static let table = "order_id,amount,created_at\n1,5.00,2026-03-01\n2,6.00,2026-03-02\n"

  /// One line of a log.
  private static let view =
    "192.0.2.7 - - [10/Feb/2026:16:42:07 +0100] \"GET /r/7F3K9QXM2T HTTP/1.1\" 200 5 \"-\" \"x\"\n"

  @Test(arguments: ["gzip", "zstd"])
  func compressedFilesAreReadAsTheyAre(tool: String) async throws {
    guard var command = Command.named(tool, ["-c"]) else { return }
    command.input = Array(Self.table.utf8)
    let packed = try command.run().output
    #expect(try await Sample.read(packed).orders.count == 2)
    await #expect(throws: ImportFailure.self) { try await Sample.read(Array(packed.dropLast(6))) }
  }

  /// UTF-16 as spreadsheets and shells write it.
  private static func utf16(_ text: String, isLittle: Bool, hasMark: Bool) -> [UInt8] {
    let units = (hasMark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return isLittle ? bytes : bytes.reversed()
    }
  }

  @Test(
    arguments: [
      table, EventTests.lines, "[\(EventTests.woo)]", EventTests.woo, PaymentTests.activity,
      "{\"orders\": [\(InterfaceTests.shopify)]}", VisitTests.matomo,
      VisitTests.vercel + "\n" + VisitTests.netlify,
      "192.0.2.7 - - [10/Feb/2026:16:42:07 +0100] \"GET /r/7F3K9QXM2T HTTP/1.1\" 200 5 \"-\" \"x\"",
    ], [(true, true), (false, true), (true, false), (false, false)])
  func everyFormatMayBeInUTF16(text: String, form: (isLittle: Bool, hasMark: Bool)) async throws {
    let plain = try await Sample.read(text)
    let wide = try await Sample.read(
      Self.utf16(text, isLittle: form.isLittle, hasMark: form.hasMark))
    #expect(wide.format == plain.format && wide.recordCount == plain.recordCount)
    #expect(wide.orders == plain.orders && wide.facts.clicks == plain.facts.clicks)
    #expect(wide.facts.payments == plain.facts.payments && wide.flaws == plain.flaws)
  }

  @Test func filesAreReadFromTheirFolder() async throws {
    let folder = try TemporaryDirectory()
    try folder.write(Self.table, to: "orders.csv")
    let directory = try Directory(folder.path)
    let stream = FileStream(try directory.openFile("orders.csv"))
    let result = try await Reading.read(stream, .recognised([]), Sample.context())
    #expect(result.orders.count == 2)
    #expect(throws: FileError.self) { try directory.openFile(".") }
    #expect(throws: FileError.self) { try directory.openFile("missing.csv") }
  }

  @Test(arguments: [
    ("", ImportFailure.table(.empty)), (" \n\n", .table(.empty)),
    (view + "hello\nworld\nagain\n", .unknownFormat),
    ("hello\nworld\n", .unknownFormat), ("a,b,c\n1,2,3\n", .unknownFormat),
    ("PK\u{3}\u{4}\u{0}\u{0}\u{0}\u{0}", .table(.binary)),
  ])
  func whatCannotBeReadIsSaidToBeThat(_ text: String, _ failure: ImportFailure) async throws {
    await #expect(throws: failure) { try await Sample.read(text) }
  }

  @Test func aFormatThatIsAskedForMissesColumnsByName() async throws {
    await #expect(throws: ImportFailure.missingColumns(["order_id"])) {
      try await Sample.read("amount,created_at\n5,2026-03-01\n", .known(.orders))
    }
  }

  @Test func severalWorkersReadWhatOneDoes() async throws {
    let rows = (0..<30_000).map { "\($0),\($0 % 100).50,2026-03-01T00:00:00Z,AB12CD34\n" }
    let text = "order_id,amount,created_at,code\n" + rows.joined()
    let one = try await Sample.read(text)
    let three = try await Sample.read(text) { $0.jobs = 3 }
    #expect(one.orders.count == 30_000 && one.orders == three.orders)
  }

  /// Every format, damaged at random: never a crash, and every record is accounted for.
  @Test(arguments: 0..<UInt64(40))
  func damagedFilesAreReadToTheirEnd(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let samples = [
      Self.table, PaymentTests.activity, EventTests.woo, EventTests.lines,
      EventTests.session + "\n" + EventTests.promotion,
      "192.0.2.7 - - [10/Feb/2026:16:42:07 +0100] \"GET /r/7F3K9QXM2T HTTP/1.1\" 200 5 \"-\" "
        + "\"x\"\n",
    ]
    for sample in samples {
      var bytes = Array(sample.utf8)
      for _ in 0..<Int.random(in: 1...8, using: &generator) where bytes.count > 2 {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: index)
        case 2:
          bytes.insert(Array("\",{}[]\\\n".utf8).randomElement(using: &generator) ?? 0, at: index)
        default: bytes.removeLast(min(index, bytes.count - 2))
        }
      }
      do {
        let result = try await Sample.read(bytes)
        #expect(result.setAsideCount == result.setAside.count)
      } catch is ImportFailure {}
    }
  }
}
