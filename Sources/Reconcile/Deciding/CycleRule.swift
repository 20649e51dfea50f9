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
    let box = intake.blocks[block]
    let states = intake.states[block]
    var links: [Link] = []
    for row in states.bits.indices {
      let bits = states.bits[row]
      guard bits.contains(.head), !bits.contains(.undone) else { continue }
      guard states.offers[row] != CaseStates.noOffer else { continue }
      if states[row].effect == .stopped { continue }
      let number = RowNumber(block: block, row: row)
      let friend =
        bits.contains(.merged)
        ? intake.friend(number)
        : (customer: box.columns.customer[at: row], email: box.columns.email[at: row])
      let found = context.finder.advocate(customer: friend.customer, email: friend.email)
      guard let found, UInt32(found) != states.advocates[row] else { continue }
      links.append(
        Link(
          row: number, place: intake.place(number), advocate: states.advocates[row],
          friend: UInt32(found)))
    }
    return links
  }
}
