internal import Facts
internal import Program

extension CaseJudge {
  /// Flags that say something about the friend.
  private static let personal =
    OrderFlags([.business, .underAge, .employee, .disposableEmail, .allAges]).rawValue

  /// Whether advocate and friend are two people who may take part.
  func checkPeople(_ facts: CaseFacts, _ judged: inout JudgedCase) {
    let offer = Int(judged.offer)
    checkSelf(facts, &judged)
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

  private func checkSelf(_ facts: CaseFacts, _ judged: inout JudgedCase) {
    let book = context.book
    let advocate = Int(judged.advocate)
    let isCustomer = Self.isSame(facts.customer, book.customers[at: advocate])
    let isEmail = Self.isSame(facts.email, book.emails[at: advocate])
    if isCustomer { act(.selfReferralID, &judged) }
    if isEmail { act(.selfReferralEmail, &judged) }
    // The advocate's own order says nothing new about itself.
    let finder = isCustomer || isEmail ? nil : context.finder
    if Self.isSame(facts.phone, book.phones[at: advocate])
      || finder?.ordered(advocate, with: facts.phone) ?? false
    {
      act(.selfReferralPhone, &judged)
    }
    if Self.isSame(facts.address, book.addresses[at: advocate])
      || finder?.ordered(advocate, with: facts.address) ?? false,
      !context.rules.offers[Int(judged.offer)].allowsSameHousehold
    {
      act(.sharedAddress, &judged)
    }
    if context.finder.ordered(advocate, with: facts.visitor) { act(.sharedIP, &judged) }
    if Self.isSame(facts.emailStem, book.emailStems[at: advocate])
      || Self.isSame(facts.name, book.names[at: advocate])
      || Self.isSame(facts.nameSound, book.nameSounds[at: advocate])
    {
      act(.similarIdentity, &judged)
    }
  }

  private static func isSame(_ first: UInt64, _ second: UInt64) -> Bool {
    first != 0 && first == second
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
