import Codes
import Facts
import Quantity
import Redemptions
import Synchronization
import TestSupport
import Testing

/// What is read by a shorter way is read as by the long one.
@Suite struct FastPathTests {
  private static func read(_ text: String) -> Result<Instant, TimeFlaw> {
    do throws(TimeFlaw) {
      return .success(try TimeReader(.utc).read(Array(text.utf8).span).instant)
    } catch {
      return .failure(error)
    }
  }

  /// With a blank for the `T` a time takes the long way.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func timesOfTheUsualFormAreReadAsOthers(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var readable = 0
    for _ in 0..<3_000 {
      let fields = [0...12, 0...99, 0...13, 0...32, 0...24, 0...60, 0...60].map { range in
        let number = Int.random(in: range, using: &random)
        return number < 10 ? "0\(number)" : "\(number)"
      }
      let day = "\(fields[0])\(fields[1])-\(fields[2])-\(fields[3])"
      let time = "\(fields[4]):\(fields[5]):\(fields[6])Z"
      let short = Self.read("\(day)T\(time)")
      #expect(short == Self.read("\(day) \(time)"), "\(day)T\(time)")
      if case .success = short { readable += 1 }
      var broken = Array("\(day)T\(time)".utf8)
      broken[Int.random(in: broken.indices, using: &random)] = UInt8.random(
        in: 0x20...0x7E, using: &random)
      let text = String(decoding: broken, as: UTF8.self)
      guard broken[10] == UInt8(ascii: "T") else { continue }
      broken[10] = 0x20
      #expect(Self.read(text) == Self.read(String(decoding: broken, as: UTF8.self)), "\(text)")
    }
    #expect(readable > 500)
  }

  /// Each text of a column of codes, and the codes in it.
  @Test(arguments: [
    ("AB12CD34", ["AB12CD34"]), (" ab12-cd34 ", ["AB12CD34"]), ("'AB12CD34", ["AB12CD34"]),
    ("AB12CD34,EF56GH78", ["AB12CD34", "EF56GH78"]), ("AB12CD34;;AB12CD34", ["AB12CD34"]),
    ("AB12CD34 | EF56GH78", ["AB12CD34", "EF56GH78"]), ("", []), (" ", []), (",", []),
    ("code:AB12CD34|type:fixed", ["AB12CD34"]), ("AB12!CD34", []), ("AB:CD", []),
  ])
  func codesAreTakenWithAndWithoutMarks(text: String, codes: [String]) async throws {
    let table = "order_id;code;created_at;amount\n1;\"\(text)\";2026-05-01T00:00:00Z;10.00\n"
    let order = try #require(try await Sample.read(table).orders.first)
    #expect(order.codes.map(\.text) == codes)
  }

  /// More orders than two blocks hold, by one worker and by three.
  @Test(arguments: [1, 3])
  func fullBlocksAreHandedOverAndNothingIsLost(jobs: Int) async throws {
    let count = 2 * OrderBlock.capacity + 1_000
    var text = "order_id,created_at,amount\n"
    for number in 0..<count { text += "\(number),2026-05-01T00:00:00Z,10.00\n" }
    let box = Taken()
    let result = try await Sample.read(text) { context in
      context.jobs = jobs
      context.takeBlock = { block, _ in box.blocks.withLock { $0.append(block) } }
    }
    let blocks = box.blocks.withLock { $0 }
    #expect(blocks.allSatisfy { $0.isFull })
    #expect(jobs > 1 || blocks.count == 2)
    #expect(result.readCount == count)
    var lines = Set<UInt32>()
    for block in blocks + result.facts.orders {
      for row in 0..<block.count { lines.insert(block[row].provenance.line) }
    }
    #expect(lines == Set(2...UInt32(count + 1)))
  }

  private final class Taken: Sendable {
    let blocks = Mutex<[OrderBlock]>([])
  }
}
