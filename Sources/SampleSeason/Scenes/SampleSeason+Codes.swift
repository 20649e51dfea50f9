/// What people type into the field for a code, and what became of codes.
extension SampleSeason {
  mutating func tellOfCodes() {
    let advocate = advocates.next()
    let mistyped = sell(at(2, 17), names.next(), code: misspelt(advocate.code))
    name("mistyped_order", .sale(mistyped))
    name("mistyped_code", .text(advocate.code))
    sell(at(3, 18), names.next()) { $0.scribble = "von Silke, danke!!" }
    sell(at(3, 19), names.next(), code: neverIssued())
    sell(at(6, 4), names.next(), code: "SOMMER26")

    // Handed out on a forum, and revoked when it came out.
    let misused = advocates.next()
    name("revoked_code", .text(misused.code))
    sell(at(5, 30), names.next(), code: misused.code)
    sell(at(6, 20), names.next(), code: misused.code)
    sell(at(6, 21), names.next(), code: misused.code)

    // Printed on cards that were replaced, and good until the end of August.
    let retired = advocates.next()
    name("retired_code", .text(retired.code))
    sell(at(8, 20), names.next(), code: retired.code)
    sell(at(9, 2), names.next(), code: retired.code)

    // Left the co-operative at the end of September.
    let gone = advocates.next()
    name("leaver", .text(gone.id))
    sell(at(9, 14), names.next(), code: gone.code)
    sell(at(10, 14), names.next(), code: gone.code)

    // Forgot to give the code: one advocate says so in time, another does not.
    let claimed = sell(at(5, 5), names.next())
    claims.append(Claim(at: at(5, 25), sale: claimed, code: advocates.next().code))
    name("claimed_order", .sale(claimed))
    let late = sell(at(3, 6), names.next())
    claims.append(Claim(at: at(6, 10), sale: late, code: advocates.next().code))

    // Two neighbours' codes on one order.
    let codes = [advocates.next().code, advocates.next().code]
    let both = sell(at(4, 17), names.next()) { $0.codes = codes }
    name("order_with_two_codes", .sale(both))
    name("first_of_two_codes", .text(codes[0]))
    let others = [advocates.next().code, advocates.next().code]
    sell(at(9, 24), names.next()) { $0.codes = others }
  }
}
