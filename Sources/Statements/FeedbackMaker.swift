package import Quantity
package import Reconcile

/// Finds out what advocates have not been told yet.
package struct FeedbackMaker: Sendable {
  private let releases: [CreditKey: Day]
  private let told: Set<Feedback.Key>
  /// What became known before is left.
  private let since: Instant?
  /// What feedback on refusals is counted in, though nothing is credited.
  private let unit: RewardUnit

  /// `releases`: when credits that are held will be released.
  package init(
    releases: [CreditKey: Day], told: Set<Feedback.Key>, since: Instant?, unit: RewardUnit
  ) {
    self.releases = releases
    self.told = told
    self.since = since
    self.unit = unit
  }

  /// A credit of one advocate, all postings so far summed.
  private struct Standing {
    var unit: RewardUnit
    var offer = ""
    var reason = ""
    var held: Int64 = 0
    /// Released, whether it was paid out or not.
    var released: Int64 = 0
    var changedAt: Instant
  }

  private struct Place: Hashable, Comparable {
    let advocate: Int64
    let credit: CreditKey

    static func < (first: Self, second: Self) -> Bool {
      (first.advocate, first.credit) < (second.advocate, second.credit)
    }
  }

  /// What is owed, by advocate and credit.
  package func owed(
    _ postings: [AccountPosting], refused: [RefusedReferral]
  ) -> [Feedback] {
    let standing = standing(postings)
    var found: [Place: Feedback] = [:]
    for (place, credit) in standing {
      if let feedback = feedback(place, credit) { found[place] = feedback }
    }
    for referral in refused {
      let place = Place(advocate: referral.advocate, credit: referral.credit)
      let credit = standing[place]
      if let credit, credit.held + credit.released > 0 { continue }
      guard let feedback = refusal(referral), isNew(feedback, referral.at) else { continue }
      found[place] = feedback
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  private func standing(_ postings: [AccountPosting]) -> [Place: Standing] {
    var all: [Place: Standing] = [:]
    for posting in postings where posting.credit.purpose != .friend && !posting.isPayout {
      guard posting.from != .waived, posting.to != .waived else { continue }
      let place = Place(advocate: posting.advocate, credit: posting.credit)
      var credit = all[place] ?? Standing(unit: posting.unit, changedAt: posting.at)
      credit.held += posting.change(of: .held)
      credit.released += posting.change(of: .due)
      credit.unit = posting.unit
      if !posting.offer.isEmpty { credit.offer = posting.offer }
      credit.reason = posting.reason
      credit.changedAt = posting.at
      all[place] = credit
    }
    return all
  }

  private func feedback(_ place: Place, _ credit: Standing) -> Feedback? {
    let occasion: Feedback.Occasion
    let day = releases[place.credit]
    if credit.held > 0 {
      // Without a day of release it is being looked into, and nothing can be promised.
      guard day != nil, !isTold(place, .released), !isTold(place, .refused) else { return nil }
      occasion = .ordered
    } else if credit.released > 0 {
      occasion = .released
    } else {
      // Who never heard of it has nothing to be told.
      guard isTold(place, .ordered) || isTold(place, .released) else { return nil }
      occasion = .refused
    }
    let feedback = Feedback(
      key: .init(advocate: place.advocate, credit: place.credit, occasion: occasion),
      offer: credit.offer, reason: credit.reason, unit: credit.unit,
      amount: max(0, credit.held + credit.released),
      releasedOn: occasion == .ordered ? day : nil)
    return isNew(feedback, credit.changedAt) ? feedback : nil
  }

  /// Nil for reasons that advocates have nothing to do with.
  private func refusal(_ referral: RefusedReferral) -> Feedback? {
    guard ReasonText.isFitToSend(referral.reason) else { return nil }
    return Feedback(
      key: .init(
        advocate: referral.advocate, credit: referral.credit, occasion: .refused),
      offer: referral.offer, reason: referral.reason.code, unit: unit, amount: 0,
      releasedOn: nil)
  }

  private func isTold(_ place: Place, _ occasion: Feedback.Occasion) -> Bool {
    told.contains(.init(advocate: place.advocate, credit: place.credit, occasion: occasion))
  }

  private func isNew(_ feedback: Feedback, _ at: Instant) -> Bool {
    !told.contains(feedback.key) && since.map { at >= $0 } ?? true
  }
}

extension ReasonText {
  /// Whether there are words for advocates.
  package static func isFitToSend(_ code: ReasonCode) -> Bool {
    all.contains { $0.code == code && !$0.german.isEmpty && !$0.english.isEmpty }
  }
}
