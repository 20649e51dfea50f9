internal import CommandLine
internal import Quantity

/// What `mailings` is asked for.
struct MailingRequest {
  /// What became known before is left.
  let since: Day?
  /// Write the lists of this mailing anew.
  let again: Int?

  init(_ arguments: Arguments) throws(UsageError) {
    since = try arguments.value("since", expects: "a day such as 2026-05-31") {
      try? Day(parsing: $0)
    }
    again = arguments.integer("mailing")
  }
}
