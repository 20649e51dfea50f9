internal import Facts
internal import Program
internal import Workers

/// Advocates who refer each other, directly or in a ring: the order that closes the ring is found.
struct CycleRule {
  let context: Context
  let intake: Intake

  /// A referral of somebody who is an advocate, too.
  private struct Link {
    let row: RowNumber
    let place: CanonicalPlace
    let advocate: UInt32
    let friend: UInt32
  }

  func run(limit: Int) async -> [CaseFinding] {
    let action = context.rules.fraud.referralCycle
    guard action != .ignore else { return [] }
    var parents: [UInt32: UInt32] = [:]
    var findings: [CaseFinding] = []
    for link in await links(limit: limit) {
      if reaches(link.friend, from: link.advocate, parents) {
        let bits = intake.bits(link.row)
        if bits.contains(.locked) { continue }
        findings +=
          bits.contains(.approved)
          ? [CaseFinding(link.row, .note, .referralCycle)] : found(link, action)
      } else if parents[link.friend] == nil {
        parents[link.friend] = link.advocate
      }
    }
    return findings
  }

  /// Whether `advocate` was brought by `friend`, over however many steps.
  private func reaches(
    _ friend: UInt32, from advocate: UInt32, _ parents: [UInt32: UInt32]
  ) -> Bool {
    var current = advocate
    while let parent = parents[current] {
      if parent == friend { return true }
      current = parent
    }
    return false
  }

  private func found(_ link: Link, _ action: FraudAction) -> [CaseFinding] {
    switch action {
    case .ignore: return []
    case .hold: return [CaseFinding(link.row, .hold, .referralCycle)]
    case .reject: return [CaseFinding(link.row, .stop, .referralCycle)]
    case .score:
      var verdict = intake.states[link.row.block][link.row.row]
      verdict.note(.referralCycle)
      let score = FraudScore.score(verdict.reasons, context.rules.fraud)
      let finding = CaseFinding(link.row, .note, .referralCycle)
      if score >= context.rules.fraud.rejectAt {
        return [finding, CaseFinding(link.row, .stop, .fraudReject)]
      }
      return score >= context.rules.fraud.holdAt
        ? [finding, CaseFinding(link.row, .hold, .fraudHold)] : [finding]
    }
  }

  /// In canonical order.
  private func links(limit: Int) async -> [Link] {
    let parts = await Workers.map(count: intake.blocks.count, chunkSize: 1, limit: limit) { part in
      links(part.lowerBound)
    }
    return parts.flatMap(\.self).sorted { $0.place < $1.place }
  }

  private func links(_ block: Int) -> [Link] {
    let columns = intake.blocks[block].columns
    let (customers, emails) = (columns.customer, columns.email)
    let (advocates, offers) = (intake.states[block].advocates, intake.states[block].offers)
    let bits = intake.states[block].bits
    let effects = intake.states[block].effects
    let finder = context.finder
    var links: [Link] = []
    for row in bits.indices {
      guard bits[row].contains(.head), !bits[row].contains(.undone) else { continue }
      guard offers[row] != CaseStates.noOffer, effects[row] != .stopped else { continue }
      var friend = (customer: customers[at: row], email: emails[at: row])
      let number = RowNumber(block: block, row: row)
      if bits[row].contains(.merged) { friend = intake.friend(number) }
      let found = finder.advocate(customer: friend.customer, email: friend.email)
      guard let found, UInt32(found) != advocates[row] else { continue }
      links.append(
        Link(
          row: number, place: intake.place(number), advocate: advocates[row],
          friend: UInt32(found)))
    }
    return links
  }
}
