import Diagnostics
import Foundation
import Program
import Quantity
import ShareKit
import Site
import TestSupport
import Testing

/// Share pages and advocates' pages of the sample site.
@Suite struct ShareBuildTests {
  @Test func tryout() async throws {
    guard let path = ProcessInfo.processInfo.environment["SHARE_TRYOUT"] else { return }
    var options = BuildOptions(
      root: Repository.file("").path, output: path, now: try Instant(parsing: "2026-05-01T10:00:00Z"))
    options.jobs = 2
    let count = Int(ProcessInfo.processInfo.environment["SHARE_COUNT"] ?? "20") ?? 20
    let entries = ShareFixture.entries(
        count, audiences: [.customer, .partner, .supporter],
        circles: ["family-friends", "work", "street", "clubs"])
    let status = AdvocateStatus(asOf: try Day(parsing: "2026-04-30"), pending: .init(count: 2, amounts: [try Money(parsing: "100.00 EUR")]), approved: .init(count: 1, amounts: [try Money(parsing: "50.00 EUR")]), paid: .init(count: 3, amounts: [try Money(parsing: "150.00 EUR")]))
    options.shareSource = ShareList(entries, statuses: Dictionary(entries.prefix(10).compactMap { $0.token.map { ($0, status) } }) { a, _ in a })
    for _ in 0..<2 {
      let clock = ContinuousClock()
      let start = clock.now
      let report = await SiteBuild(options).run()
      let time = clock.now - start
      print(time, report.shares as Any, report.findings.map { "\($0.id) \($0.what) \($0.why)" }.prefix(5))
    }
  }
}
