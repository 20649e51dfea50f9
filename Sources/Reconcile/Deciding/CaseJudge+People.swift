internal import Facts
internal import Program

extension CaseJudge {
  /// Flags that say something about the friend.
  private static let personal =
    OrderFlags([.business, .underAge, .employee, .disposableEmail, .allAges]).rawValue

  /// Whether advocate and friend are two people who may take part.
  ///
  /// `match`: what the two have in common.
  func checkPeople(_ facts: CaseFacts, _ match: PeopleMatch, _ judged: inout JudgedCase) {
    let offer = Int(judged.offer)
    checkSelf(facts, match, &judged)
    if facts.country != .unknown, !context.rules.offers[offer].countries.isEmpty,
      !context.rules.offers[offer].countries.contains(facts.country)
    {
      judged.verdict.stop(.countryExcluded)
    }
    if facts.flags.rawValue & Self.personal == 0 { return }
    if facts.flags.contains(.business), context.rules.offers[offer].privateOnly {
      judged.verdict.stop(.businessCustomer)
    }
    let isTooYoung = facts.flags.age.map { $0 < context.rules.offers[offer].minimumAge } ?? false
    if isTooYoung || facts.flags.contains(.underAge) { judged.verdict.stop(.underAge) }
    if facts.flags.contains(.employee), !context.rules.offers[offer].allowsEmployees {
      judged.verdict.stop(.employeeExcluded)
    }
    if facts.flags.contains(.disposableEmail) { act(.disposableEmail, &judged) }
  }

  private func checkSelf(
    _ facts: CaseFacts, _ match: PeopleMatch, _ judged: inout JudgedCase
  ) {
    let advocate = Int(judged.advocate)
    if match.contains(.customer) { act(.selfReferralID, &judged) }
    if match.contains(.email) { act(.selfReferralEmail, &judged) }
    // The advocate's own order says nothing new about itself.
    let isOwn = match.contains(.customer) || match.contains(.email)
    if match.contains(.phone) || !isOwn && context.finder.ordered(advocate, with: facts.phone) {
      act(.selfReferralPhone, &judged)
    }
    if match.contains(.address) || !isOwn && context.finder.ordered(advocate, with: facts.address),
      !context.rules.offers[Int(judged.offer)].allowsSameHousehold
    {
      act(.sharedAddress, &judged)
    }
    if context.finder.ordered(advocate, with: facts.visitor) { act(.sharedIP, &judged) }
    if match.contains(.similar) { act(.similarIdentity, &judged) }
  }

  private func act(_ sign: ReasonCode, _ judged: inout JudgedCase) {
    switch FraudScore.action(sign, context.rules.fraud) {
    case .ignore: break
    case .score: judged.verdict.note(sign)
    case .hold: judged.verdict.hold(sign)
    case .reject: judged.verdict.stop(sign)
    }
  }

  func checkScore(_ judged: inout JudgedCase) {
    FraudScore.check(&judged.verdict, context.rules.fraud)
  }
}
