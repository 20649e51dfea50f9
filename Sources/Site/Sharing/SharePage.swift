internal import ShareKit
internal import Statements

/// One page to be made.
struct SharePage: Sendable {
  let entry: ShareEntry
  let name: ShareFileName
  let status: AdvocateStatus?

  /// Whether it is the advocate's own page, not the one that friends arrive at.
  var isAdvocates: Bool { name.isToken }
}
