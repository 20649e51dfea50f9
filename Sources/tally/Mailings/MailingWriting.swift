internal import CommandLine
internal import Diagnostics
internal import Facts
internal import Ledger
internal import Program
internal import Quantity
internal import Reconcile
internal import Statements

/// One run of `mailings`.
///
/// What is told is recorded before its lists are written, and that they were written after: a run
/// that ends in between leaves a mailing whose lists the next run writes, by the same names.
struct MailingWriting {
  private let verb: TallyVerb
  private let request: MailingRequest

  init(_ verb: TallyVerb, _ request: MailingRequest) {
    self.verb = verb
    self.request = request
  }

  func run(_ findings: inout [Diagnostic]) async throws(LedgerFailure) {
    guard let site = MailingSite(verb, into: &findings), try verb.reading(&findings) != nil else {
      return
    }
    let books = try verb.writing()
    if let again = request.again {
      let tellings = try books.tellings(mailing: again)
      if tellings.isEmpty {
        findings.append(.unknownMailing(again, books.path))
        return
      }
      return try write(again, tellings, site, books)
    }
    if !verb.arguments.isDryRun {
      for number in try books.unwrittenMailings() {
        try write(number, try books.tellings(mailing: number), site, books)
      }
    }
    guard let last = try LastRun(books, verb.site, &findings) else { return }
    let owed = try await owed(last, site, books, &findings)
    if verb.arguments.isDryRun { return announce(owed) }
    guard
      let number = try books.record(
        owed.map { Telling($0) }, run: last.record.number, at: verb.site.now)
    else {
      verb.say("nobody is owed anything that they were not told")
      return
    }
    try write(number, try books.tellings(mailing: number), site, books)
  }

  /// What is to be told, to those who can be told something, as far as there are messages.
  private func owed(
    _ last: LastRun, _ site: MailingSite, _ books: SQLiteBooks, _ findings: inout [Diagnostic]
  ) async throws(LedgerFailure) -> [Feedback] {
    let postings = try AccountBook.postings(books)
    let told = Set(try books.told().compactMap { Feedback.Key($0) })
    let maker = FeedbackMaker(
      releases: try await AccountBook.releases(last.record, books, verb), told: told,
      since: request.since.map { verb.site.zone.start(of: $0) },
      unit: .money(verb.site.campaign.currency))
    let all = maker.owed(postings, refused: refused(last))
    var missing: Set<Feedback.Occasion> = []
    var listening: [Int64: Bool] = [:]
    var owed: [Feedback] = []
    for feedback in all {
      let number = feedback.key.advocate
      if listening[number] == nil {
        let advocate = try books.registry.advocate(number: number)
        listening[number] = advocate?.person != nil && advocate?.state == .active
      }
      guard listening[number] == true else { continue }
      if site.message(for: feedback) == nil {
        missing.insert(feedback.key.occasion)
      } else {
        owed.append(feedback)
      }
    }
    for occasion in Feedback.Occasion.allCases where missing.contains(occasion) {
      findings.append(
        .noMessage(
          for: MessageOccasion(occasion), at: verb.site.content + "/program/messages"))
    }
    return owed
  }

  private func refused(_ last: LastRun) -> [RefusedReferral] {
    var refused: [RefusedReferral] = []
    for block in last.finder.facts.orders.indices {
      let orders = last.finder.facts.orders[block]
      for row in 0..<orders.count {
        let decision = last.decision(at: OrderFinder.Place(block: block, row: row))
        guard decision.outcome == .rejected || decision.outcome == .reversed,
          let advocate = decision.advocate
        else { continue }
        refused.append(
          RefusedReferral(
            advocate: advocate, credit: CreditKey(advocateFor: orders.number(of: row)),
            offer: decision.offer ?? "", reason: decision.reason,
            at: Instant(milliseconds: orders.recordedAt[row])))
      }
    }
    return refused
  }

  private func announce(_ owed: [Feedback]) {
    for occasion in Feedback.Occasion.allCases {
      let count = owed.count { $0.key.occasion == occasion }
      if verb.isJSON {
        var line = JSONLine(.owed)
        line.add("occasion", MessageOccasion(occasion).rawValue)
        line.add("owed", count)
        verb.console.write(line.bytes())
      } else {
        verb.say("\(MessageOccasion(occasion).rawValue): \(count)")
      }
    }
    verb.say("dry run, nothing was recorded or written")
  }

  private func write(
    _ number: Int, _ tellings: [Telling], _ site: MailingSite, _ books: SQLiteBooks
  ) throws(LedgerFailure) {
    var lists = MailingLists(site, number: number)
    for telling in tellings {
      guard let feedback = Feedback(telling) else { continue }
      lists.add(feedback, try books.registry.advocate(number: telling.key.advocate))
    }
    let written = try lists.write(root: verb.site.root)
    try books.markWritten(mailing: number, at: verb.site.now)
    for (path, count) in written {
      if verb.isJSON {
        var line = JSONLine(.mailing)
        line.add("mailing", number)
        line.add("wrote", path)
        line.add("messages", count)
        verb.console.write(line.bytes())
      } else {
        verb.say("\(path): \(count == 1 ? "1 message" : "\(count) messages"); personal data")
      }
    }
    if lists.leftOut > 0, !verb.isJSON {
      verb.say("\(lists.leftOut) left out of mailing \(number): forgotten, or inactive by now")
    }
  }
}
