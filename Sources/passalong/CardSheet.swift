internal import Codes
internal import Diagnostics
internal import Drawing
internal import Files
internal import Ledger
internal import Program
internal import Quantity
internal import ShareKit
internal import Site

/// One file of cards, written page by page.
struct CardSheet {
  let order: CardOrder
  let paper: CardPaper
  /// Of every card.
  let copies: Int
  let registry: Registry
  let filter: AdvocateFilter
  /// Only this advocate's; nil for all.
  let id: String?
  let today: Day

  private var design: CardDesign { order.design }

  /// Writes the cards; the number of advocates, 0 without a file.
  ///
  /// The file takes its name when it is whole.
  func write(in folder: Directory) throws(LedgerFailure) -> Int {
    let part = order.name + ".part"
    do throws(LedgerFailure) {
      let count = try fill(part, in: folder)
      try Self.files { () throws(FileError) in
        if count > 0 { try folder.move(part, to: order.name) } else { try folder.remove(part) }
      }
      return count
    } catch {
      try? folder.remove(part)
      throw error
    }
  }

  private func fill(_ part: String, in folder: Directory) throws(LedgerFailure) -> Int {
    try Self.files { () throws(FileError) in
      try folder.remove(part)
      try folder.create(part, [])
    }
    var file: ReferralCardFile
    do throws(DrawingFailure) {
      file = try design.file(on: paper, date: "\(today)T00:00:00Z")
    } catch {
      throw LedgerFailure(design.finding(error))
    }
    var count = 0
    try forEachAdvocate { advocate throws(LedgerFailure) in
      guard order.isFor(advocate.language), let card = try card(of: advocate) else { return }
      count += 1
      do throws(DrawingFailure) {
        for _ in 0..<copies { try file.add(card) }
      } catch {
        throw LedgerFailure(design.finding(error))
      }
      let bytes = file.take()
      if !bytes.isEmpty {
        try Self.files { () throws(FileError) in try folder.append(bytes, to: part) }
      }
    }
    let rest: [UInt8]
    do throws(DrawingFailure) {
      rest = try file.finish()
    } catch {
      throw LedgerFailure(design.finding(error))
    }
    try Self.files { () throws(FileError) in try folder.append(rest, to: part) }
    return count
  }

  private func forEachAdvocate(
    _ body: (Advocate) throws(LedgerFailure) -> Void
  ) throws(LedgerFailure) {
    if let id {
      let advocate = try registry.advocate(id: id)
      if let advocate, advocate.audience == filter.audience, advocate.state == .active {
        try body(advocate)
      }
      return
    }
    var failure: LedgerFailure?
    try registry.forEachAdvocate(filter) { advocate in
      do throws(LedgerFailure) {
        try body(advocate)
      } catch {
        failure = error
      }
      return failure == nil
    }
    if let failure { throw failure }
  }

  /// Nil for who has no code to hand out.
  private func card(of advocate: Advocate) throws(LedgerFailure) -> ReferralCard? {
    guard let code = advocate.code, let issued = try registry.code(code) else { return nil }
    var name: DisplayName?
    if let person = advocate.person, person.consentedOn != nil {
      name = person.firstName.flatMap { DisplayName($0) }
    }
    return design.card(code: code, shown: ShownCode.grouped(issued), firstName: name?.text)
  }

  private static func files(
    _ work: () throws(FileError) -> Void
  ) throws(LedgerFailure) {
    do throws(FileError) { try work() } catch { throw LedgerFailure(error.diagnostic) }
  }
}
