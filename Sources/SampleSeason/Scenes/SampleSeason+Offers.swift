/// The offers of one season only, which `ProgrammeAdditions` brings: five euros for everyone who
/// comes to see an open roof in spring, and twice as much for the school in September.
extension SampleSeason {
  mutating func tellOfOffers() {
    let host = advocates.next()
    // Before the first and after the last day.
    register(3, 29, code: host.code)
    register(7, 4, code: host.code)
    register(4, 11, code: host.code)
    // No offer for partners pays for a registration.
    register(4, 12, code: advocates.next("partner").code)

    // Came again, with somebody else's code.
    let friend = names.next()
    register(5, 2, friend, code: advocates.next().code)
    register(5, 9, friend, code: advocates.next().code)

    tellOfLimitsOfOffers()
    tellOfSeptember()
  }

  /// Two rewards for a friend, three friends and four rewards for an advocate, 120 euros for all.
  private mutating func tellOfLimitsOfOffers() {
    let friendly = advocates.next()
    for day in 1...4 { register(5, day + 9, code: friendly.code) }

    let eager = advocates.next()
    let (first, second) = (names.next(), names.next())
    for day in 1...3 { register(5, day + 14, first, code: eager.code) }
    for day in 1...2 { register(5, day + 17, second, code: eager.code) }
    register(5, 21, code: eager.code)

    // The last roof in June: the budget is used up.
    for day in 1...8 {
      let host = advocates.next()
      for _ in 1...3 { register(6, 12 + day, code: host.code) }
    }
  }

  private mutating func register(
    _ month: Int, _ day: Int, _ visitor: Buyer? = nil, code: String
  ) {
    let minute = registrations.count % 60
    registrations.append(
      Registration(
        at: at(month, day, 14, minute), visitor: visitor ?? names.next(), code: code))
  }

  /// Private persons only, and a visit to a page counts more than what is typed.
  private mutating func tellOfSeptember() {
    var firm = names.next()
    firm.company = "Bäckerei Krume GmbH"
    sell(at(9, 3), firm, code: advocates.next("supporter").code)

    let friend = names.next()
    look(friend, advocates.next("supporter").code, at(9, 17, 18, 2))
    sell(at(9, 17, 18, 15), friend, code: advocates.next("supporter").code, .members)
  }
}
