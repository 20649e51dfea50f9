package import Codes
package import Diagnostics
package import Quantity

/// Where share pages get their codes from: the registry, or a list.
///
/// Asked by several workers at once, for one part after the other: nobody holds all entries.
package protocol ShareSource: Sendable {
  /// How many codes have pages, whatever their life.
  var codeCount: Int { get }

  /// Reads what all parts have in common, if there is such a thing; called once, beside other work,
  /// before the first part is asked for. Nobody needs to call it.
  func prepare()

  /// Appends the entries whose codes begin with `prefix`, in the order of their codes, each once,
  /// with what share pages show: not all that an advocate's own page does.
  ///
  /// `prefix`: one or two symbols. What cannot be read is a finding; the build then writes nothing.
  func append(
    withCodePrefix prefix: String, to entries: inout [ShareEntry],
    into findings: inout [Diagnostic])

  /// Appends the entries whose tokens begin with `prefix`, in the order of their tokens, each token
  /// once: of an advocate with several codes, the one to hand out.
  func append(
    withTokenPrefix prefix: String, to entries: inout [ShareEntry],
    into findings: inout [Diagnostic])

  /// The entry of a code; nil when it was never issued.
  func entry(of code: Code, into findings: inout [Diagnostic]) -> ShareEntry?

  /// The entry behind an advocate's page.
  func entry(of token: PageToken, into findings: inout [Diagnostic]) -> ShareEntry?

  /// Appends what the ledger holds of advocates whose tokens begin so, in the order of their
  /// tokens; of those who have no account, nothing.
  ///
  /// Days are those of `zone`.
  func append(
    statusesWithTokenPrefix prefix: String, in zone: ZoneRules, to statuses: inout [PageStatus],
    into findings: inout [Diagnostic])
}

extension ShareSource {
  package func prepare() {}

  package func append(
    statusesWithTokenPrefix prefix: String, in zone: ZoneRules, to statuses: inout [PageStatus],
    into findings: inout [Diagnostic]
  ) {}
}
