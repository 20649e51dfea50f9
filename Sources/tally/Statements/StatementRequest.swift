internal import CommandLine
internal import Quantity
internal import Statements

/// Which statements are asked for.
struct StatementRequest {
  /// Nil for the month before this one.
  let period: StatementPeriod?
  /// Only this advocate's, by id.
  let advocate: String?
  let form: StatementForm

  init(_ arguments: Arguments) throws(UsageError) {
    let month = try arguments.value("month", expects: "a month such as 2026-05") { text in
      StatementPeriod(text).flatMap { $0.isYear ? nil : $0 }
    }
    let year = try arguments.value("year", expects: "a year such as 2026") { text in
      StatementPeriod(text).flatMap { $0.isYear ? $0 : nil }
    }
    if month != nil, year != nil {
      throw arguments.usageError(
        about: "year", "a statement is about a month or about a year",
        why: "both were given", fix: "leave one of them out")
    }
    period = month ?? year
    advocate = arguments.value("advocate")
    form = arguments.choice("as") ?? .html
  }

  func period(on today: Day) -> StatementPeriod {
    period ?? .month(today.firstOfMonth.adding(days: -1))
  }
}
