import Facts
import Redemptions
import Testing

/// Advocates are recognised in orders by the same keys as friends.
@Suite struct AdvocateKeyTests {
  @Test(arguments: [
    ("jana@example.org", "JANA@example.org"), ("j.a.n.a+shop@gmail.com", "jana@googlemail.com"),
    ("Zoë@example.org", "zoë@EXAMPLE.org"), (" jana@example.org ", "jana@example.org"),
    ("anything@jana.fastmail.com", "jana@fastmail.com"),
  ])
  func anAdvocateIsRecognisedByEitherSpelling(first: String, second: String) async throws {
    var reader = AdvocateKeyReader(Sample.keys)
    let keys = [first, second].map { email in
      reader.keys(customer: Array("A1".utf8), email: Array(email.utf8))
    }
    #expect(keys[0].email == keys[1].email && keys[0].email != 0)
    #expect(keys[0].emailStem == keys[1].emailStem)
    #expect(keys[0].customer == Sample.keys.hash("A1", as: .customer))
    let text = "order_id,email,customer_id,created_at,amount\n1,\(first),A1,2026-05-01,10.00\n"
    let friend = try await Sample.read(text).facts.orders[0][0].friend
    #expect(friend == keys[0])
  }

  @Test func whatIsNoAddressIsNoKey() {
    var reader = AdvocateKeyReader(Sample.keys)
    _ = reader.keys(customer: [], email: Array("somebody@example.org".utf8))
    for email in ["", "jana", "@example.org", "jana@example"] {
      let keys = reader.keys(customer: [], email: Array(email.utf8))
      #expect(keys == .unknown)
    }
    #expect(reader.keys(customer: Array("A1".utf8), email: nil).email == 0)
  }
}
