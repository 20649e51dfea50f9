package import Codes
package import Diagnostics

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

  /// What the ledger knows of an advocate's recommendations; nil where there is no ledger yet.
  func status(of token: PageToken, into findings: inout [Diagnostic]) -> AdvocateStatus?
}

extension ShareSource {
  package func prepare() {}

  package func status(
    of token: PageToken, into findings: inout [Diagnostic]
  ) -> AdvocateStatus? { nil }
}
