import Metrics
import TestSupport
import Testing

@Suite struct ConcentrationTests {
  @Test func tenAdvocatesByHand() {
    // Sorted: 10 5 3 1 1 0 0 0 0 0; 20 in all. The first is 10 % of them, the first two 20 %.
    let found = Concentration([0, 1, 5, 0, 10, 0, 3, 0, 1, 0])
    #expect(found.count == 10 && found.total == 20)
    #expect(found.top.map(\.advocates) == [1, 1, 2])
    #expect(found.top.map(\.brought) == [Ratio(10, of: 20), Ratio(10, of: 20), Ratio(15, of: 20)])
    // 10 + 5 = 15 are less than 16, the three first have 18.
    #expect(found.majority == Ratio(3, of: 10))
    // Σ i·x with i from 1 for the least: 6·1 + 7·1 + 8·3 + 9·5 + 10·10 = 182;
    // 2·182 / (10·20) − 11/10 = 0.72.
    #expect(found.gini == 720_000)
  }

  @Test(arguments: [1, 2, 7, 100]) func whenAllBringTheSameNobodyStandsOut(count: Int) {
    let found = Concentration([Int](repeating: 3, count: count))
    #expect(found.gini == 0)
    #expect(found.majority == Ratio((count * 4 + 4) / 5, of: count))
  }

  @Test func nothingBroughtHasNoShares() {
    for found in [Concentration([]), Concentration([0, 0, 0])] {
      #expect(found.top.allSatisfy { $0.brought.millionths == nil })
      #expect(found.majority == nil && found.gini == nil && found.interval == nil)
    }
  }

  @Test func aSingleAdvocateBroughtAllAndSaysNothingOfOthers() {
    let found = Concentration([4])
    #expect(found.top.last?.brought == Ratio(4, of: 4) && found.gini == 0)
    #expect(found.interval == nil)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func pythonFindsTheSame(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let cases = (0..<6).map { _ in
      (0..<Int.random(in: 1...60, using: &random)).map { _ in
        Int.random(in: 0...3, using: &random) == 0 ? Int.random(in: 0...40, using: &random) : 0
      }
    }
    let input = cases.map { $0.map { String($0) }.joined(separator: " ") }.joined(separator: "\n")
    guard let theirs = try Python.output(of: Self.oracle, input: Array(input.utf8)) else { return }
    let ours = cases.map { Self.words(Concentration($0)).joined(separator: " ") }
    #expect(theirs.split(separator: "\n").map(String.init) == ours)
  }

  private static func words(_ found: Concentration) -> [String] {
    found.top.map { $0.brought.millionths.map { String($0) } ?? "-" } + [
      found.majority.map { String($0.part) } ?? "-", found.gini.map { String($0) } ?? "-",
      found.interval.map { "\($0.lower) \($0.upper)" } ?? "- -",
    ]
  }

  /// Exact fractions; Gini by the mean difference of all pairs; samples drawn one by one.
  private static let oracle = """
    import sys
    from fractions import Fraction as F
    from math import ceil, floor
    million = lambda f: floor(f * 1000000 + F(1, 2))
    def top(xs, p):
        return sum(sorted(xs, reverse=True)[:ceil(F(len(xs) * p, 100))])
    M = (1 << 64) - 1
    def draws(state, bound):
        while True:
            state = (state + 0x9E3779B97F4A7C15) & M
            z = state
            z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & M
            z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & M
            yield ((z ^ (z >> 31)) * bound) >> 64
    for line in sys.stdin:
        xs = [int(w) for w in line.split()]
        n, total = len(xs), sum(xs)
        if total == 0:
            print('- - - - - - -')
            continue
        out = [million(F(top(xs, p), total)) for p in (1, 10, 20)]
        out.append(next(k for k in range(1, n + 1)
                        if sum(sorted(xs)[n - k:]) >= F(4, 5) * total))
        out.append(million(F(sum(abs(a - b) for a in xs for b in xs), 2 * n * total)))
        ordered = sorted(xs, reverse=True)
        random, shares = draws(n, n), []
        for _ in range(1000 if n >= 10 and total >= 10 else 0):
            sample = [ordered[next(random)] for _ in range(n)]
            if sum(sample):
                shares.append(million(F(top(sample, 20), sum(sample))))
        shares.sort()
        tail = len(shares) // 40
        print(*out, *([shares[tail - 1], shares[-tail]] if tail else ['-', '-']))
    """
}
