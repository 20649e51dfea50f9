import Synchronization
import Testing
import Workers

@Suite struct WorkersTests {
  @Test(arguments: [(0, 1, 1), (1, 1, 4), (10, 3, 2), (10, 10, 8), (10, 11, 3), (1000, 7, 5)])
  func resultsComeInTheOrderOfTheirChunks(count: Int, chunkSize: Int, limit: Int) async {
    let ranges = await Workers.map(count: count, chunkSize: chunkSize, limit: limit) { $0 }
    #expect(ranges.flatMap { Array($0) } == Array(0..<count))
    #expect(ranges.allSatisfy { $0.count <= chunkSize && !$0.isEmpty })
    #expect(ranges.dropLast().allSatisfy { $0.count == chunkSize })
  }

  /// Counts how many calls run at once.
  private final class Gauge: Sendable {
    private let running = Atomic<Int>(0)
    private let most = Atomic<Int>(0)

    func enter() {
      let now = running.add(1, ordering: .sequentiallyConsistent).newValue
      most.max(now, ordering: .sequentiallyConsistent)
    }

    func leave() { running.subtract(1, ordering: .sequentiallyConsistent) }

    var highest: Int { most.load(ordering: .sequentiallyConsistent) }
  }

  @Test(arguments: 1...4)
  func noMoreRunAtOnceThanTheLimit(limit: Int) async {
    let gauge = Gauge()
    let sums = await Workers.map(count: 200, chunkSize: 1, limit: limit) { range in
      gauge.enter()
      defer { gauge.leave() }
      return (0..<2000).reduce(range.lowerBound, &+)
    }
    #expect(sums.count == 200)
    #expect(gauge.highest >= 1)
    #expect(gauge.highest <= limit)
  }
}
