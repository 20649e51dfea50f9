/// What no list of advocates says, and orders tell: who shares a telephone or a roof with them, who
/// works for the co-operative, who is too young.
extension SampleSeason {
  mutating func tellOfHouseholds() {
    // Bought a wallbox themselves, with telephone number and address.
    let advocate = advocates.next()
    var own = names.next()
    own.email = advocate.email
    sell(at(10, 6), own) { $0.take(.wallbox) }
    var flatmate = names.next()
    flatmate.phone = own.phone
    sell(at(10, 12), flatmate, code: advocate.code)
    var sister = names.next()
    (sister.street, sister.postcode) = (own.street, own.postcode)
    sell(at(10, 19), sister, code: advocate.code)

    // Known by the address of the firm, and by what the till asks.
    var planner = names.next()
    planner.email = "lena.planer@lindenhof-solar.example"
    sell(at(10, 20), planner, code: advocates.next().code)
    var fitter = names.next()
    fitter.isStaff = true
    sell(at(10, 22), fitter, code: advocates.next().code, .showroom)

    // Came to see a roof with the class, and bought a panel of their own.
    var pupil = names.next()
    pupil.birthDate = "2010-09-14"
    registrations.append(
      Registration(at: at(6, 5, 15, 40), visitor: pupil, code: advocates.next().code))
    pupil = names.next()
    pupil.birthDate = "2009-02-03"
    sell(at(11, 11), pupil, code: advocates.next().code, .showroom)
  }
}
