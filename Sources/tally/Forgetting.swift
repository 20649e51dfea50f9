internal import CommandLine
internal import Diagnostics
internal import Files
internal import Ledger
internal import Program
internal import Quantity
internal import Site

/// One run of `forget`.
struct Forgetting {
  let verb: TallyVerb

  func run(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard try verb.reading(&findings) != nil else { return }
    let books = try verb.writing()
    guard let advocate = try books.registry.advocate(id: verb.arguments.operand("ID") ?? "") else {
      findings.append(.unknownAdvocateNumber(books.path))
      return
    }
    let orders = Set(
      try books.entries(.advocate(advocate.number)).filter { $0.name.purpose < 2 }
        .map(\.name.subject))
    if verb.arguments.isDryRun {
      return verb.say("number \(advocate.number) would be forgotten; every balance stays")
    }
    let erased = try books.eraseNotes(orders: orders)
    let forgotten = try books.registry.forget(
      id: verb.arguments.operand("ID") ?? "", program: verb.site.program,
      lastDay: verb.site.zone.day(at: verb.site.now),
      isExcluded: verb.site.campaign.isExcludedStaff(email: advocate.person?.email),
      .init(at: verb.site.now))
    let named = try PrivateOutput.files { () throws(FileError) in
      try WhatIfFolder.forget(advocate: forgotten.number, root: verb.site.root)
    }
    verb.say(
      "forgotten: number \(forgotten.number) is nobody now; their codes "
        + "(\(forgotten.codeCount)) and every balance stay; notes erased: \(erased)")
    if named > 0 {
      verb.say("what-ifs that named them: \(named); `passalong build` clears their pages")
    }
  }
}
