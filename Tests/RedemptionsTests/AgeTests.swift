import Facts
import Quantity
import Redemptions
import Testing

/// What is told of the friend beside names and addresses: age, work, and of registrations all that
/// is told of orders.
@Suite struct AgeTests {
  private func age(_ birth: String, at created: String) async throws -> ReadResult {
    try await Sample.read(
      "order_id,amount,created_at,birth_date\n1,5,\(created),\(birth)\n")
  }

  @Test(arguments: [
    ("2008-05-11", "2026-05-10 12:00", 17), ("2008-05-11", "2026-05-11 00:00", 18),
    ("2008-05-11", "2026-05-10T22:00:00Z", 18), ("2008-05-11", "2026-05-10T21:59:59Z", 17),
    ("2008-02-29", "2026-02-28 12:00", 17), ("2008-02-29", "2026-03-01 12:00", 18),
    ("11.05.2008", "2026-05-11 12:00", 18), ("2008-05-11T00:00:00Z", "2026-05-11 12:00", 18),
    ("1890-01-01", "2026-05-11 12:00", 126), ("2026-05-11", "2026-05-11 12:00", 0),
  ])
  func yearsAreCountedOnTheProgrammesDay(
    _ birth: String, _ created: String, _ years: Int
  ) async throws {
    let order = try #require(try await age(birth, at: created).orders.first)
    #expect(order.flags.age == years)
  }

  @Test(arguments: [
    ("11.05.85", "shape"), ("2026-05-12", "noSuchTime"), ("2008-02-30", "noSuchTime"),
    ("soon", "shape"), ("2008-05-11 later", "shape"), ("1210464000", "shape"),
  ])
  func aDayOfBirthThatIsNoneSetsTheRecordAside(_ birth: String, _ flaw: String) async throws {
    let result = try await age(birth, at: "2026-05-11 12:00")
    #expect(result.flaws == ["2 time(\"birth_date\", Redemptions.TimeFlaw.\(flaw))"])
  }

  @Test func withoutADayOfBirthNoAgeIsKnown() async throws {
    let order = try #require(try await age("", at: "2026-05-11 12:00").orders.first)
    #expect(order.flags.age == nil && order.flags == .silentOnCodes)
  }

  @Test(arguments: [
    ("yes", true), ("Ja", true), ("1", true), ("TRUE", true), ("x", true), (" y ", true),
    ("j", true), ("no", false), ("Nein", false), ("0", false), ("false", false), ("-", false),
    ("n", false), ("", false),
  ])
  func answersAreYesOrNo(_ word: String, _ isYes: Bool) async throws {
    let result = try await Sample.read(
      "order_id,amount,created_at,is_employee,under_age,code\n"
        + "1,5,2026-05-11,\(word),,\n2,5,2026-05-11,,\(word),\n")
    #expect(result.orders.map(\.flags) == (isYes ? [.employee, .underAge] : [[], []]))
  }

  @Test func anAnswerThatIsNoneSetsTheRecordAside() async throws {
    let result = try await Sample.read(
      "order_id,amount,created_at,is_employee\n1,5,2026-05-11,perhaps\n")
    #expect(result.flaws == ["2 answer(\"is_employee\")"])
  }

  @Test func fiveDigitsAreNoTelephoneNumber() {
    #expect(FoldedText.phone("01234", country: "DE") == nil)
    #expect(FoldedText.phone("012345", country: "DE") == "+4912345")
  }

  @Test func whoHasAnAddressOfTheFirmWorksForIt() async throws {
    let result = try await Sample.read(
      """
      order_id,amount,created_at,email
      1,5,2026-05-11,jana@Firm.example
      2,5,2026-05-11,jana@mail.firm.example
      3,5,2026-05-11,jana@infirm.example
      """
    ) { $0.staffDomains = ["firm.example"] }
    #expect(result.orders.map { $0.flags.contains(.employee) } == [true, true, false])
  }

  static let registration =
    #"{"type":"registration","id":"R1","at":"2026-10-25 02:30","qualified":true,"test":true,"#
    + #""codes":["AB12CD34","XY98ZW76","no code at all!"],"paid_at":"2026-10-26T00:00:00Z","#
    + #""landing":"https://example.org/r/MNPQ2345","status":"cancelled","#
    + #""customer":{"email":"kim@yopmail.com","company":"Krume GmbH","country":"at","#
    + #""birth_date":"2010-01-01","employee":true,"under_age":true}}"#

  @Test func aRegistrationSaysAllThatAnOrderSays() async throws {
    let result = try await Sample.read(Self.registration + "\n")
    #expect(result.flaws.isEmpty)
    let lead = try #require(result.orders.first)
    #expect(lead.kind == .registration && lead.status == .paid)
    #expect(lead.codes == [try Sample.code("AB12CD34"), try Sample.code("XY98ZW76")])
    #expect(lead.landingCode == (try Sample.code("MNPQ2345")))
    #expect(lead.country.description == "AT" && lead.flags.age == 16)
    #expect(lead.paidAt?.description == "2026-10-26T00:00:00Z")
    #expect(
      lead.flags.isSuperset(of: [
        .test, .business, .disposableEmail, .ambiguousTime, .unreadableCode, .employee, .underAge,
      ]))
  }

  @Test func anotherKindOrStateIsAnotherVersionOfIt() async throws {
    let versions = [
      Self.registration, Self.registration.replacing("\"registration\"", with: "\"lead\""),
      Self.registration.replacing("true,\"test\"", with: "false,\"test\""),
    ]
    let result = try await Sample.read(versions.joined(separator: "\n") + "\n")
    #expect(Set(result.orders.map(\.content)).count == 3)
    #expect(Set(result.orders.map(\.record)).count == 1)
  }
}
