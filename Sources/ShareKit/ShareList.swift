package import Codes
package import Diagnostics
package import Quantity
package import Statements

/// Entries in memory, as a source of share pages.
package struct ShareList: ShareSource {
  private let byCode: [ShareEntry]
  private let byToken: [ShareEntry]
  private let statuses: [PageStatus]

  /// `entries`: in any order; codes are different, and so are tokens.
  package init(_ entries: [ShareEntry], statuses: [PageToken: AdvocateStatus] = [:]) {
    byCode = entries.sorted { $0.code < $1.code }
    byToken = entries.filter { $0.token != nil }.sorted { first, second in
      guard let one = first.token, let two = second.token else { return false }
      return one < two
    }
    self.statuses = statuses.map { PageStatus(token: $0.key, status: $0.value) }
      .sorted { $0.token < $1.token }
  }

  package var codeCount: Int { byCode.count }

  package func append(
    withCodePrefix prefix: String, to entries: inout [ShareEntry],
    into findings: inout [Diagnostic]
  ) {
    entries += Self.part(of: byCode, withPrefix: prefix) { $0.code.text }
  }

  package func append(
    withTokenPrefix prefix: String, to entries: inout [ShareEntry],
    into findings: inout [Diagnostic]
  ) {
    entries += Self.part(of: byToken, withPrefix: prefix) { $0.token?.text ?? "" }
  }

  package func entry(of code: Code, into findings: inout [Diagnostic]) -> ShareEntry? {
    let index = Self.first(in: byCode) { $0.code < code }
    return index < byCode.count && byCode[index].code == code ? byCode[index] : nil
  }

  package func entry(of token: PageToken, into findings: inout [Diagnostic]) -> ShareEntry? {
    let index = Self.first(in: byToken) { $0.token.map { $0 < token } ?? true }
    return index < byToken.count && byToken[index].token == token ? byToken[index] : nil
  }

  package func append(
    statusesWithTokenPrefix prefix: String, in zone: ZoneRules,
    to statuses: inout [PageStatus], into findings: inout [Diagnostic]
  ) {
    statuses += self.statuses.filter { $0.token.text.hasPrefix(prefix) }
  }

  /// All that begin so; texts of codes and tokens order as their bytes do.
  private static func part(
    of entries: [ShareEntry], withPrefix prefix: String, _ text: (ShareEntry) -> String
  ) -> [ShareEntry] {
    let low = first(in: entries) { text($0) < prefix }
    return Array(entries[low...].prefix { text($0).hasPrefix(prefix) })
  }

  /// The first index from which on `isBefore` is false.
  private static func first(in entries: [ShareEntry], _ isBefore: (ShareEntry) -> Bool) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(entries[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
