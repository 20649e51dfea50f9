internal import CommandLine
internal import Codes
internal import Ledger
internal import Program
internal import Quantity

/// One run of `advocates list`.
struct AdvocateListing {
  private var filter = AdvocateFilter()
  private let isUnmasked: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    isUnmasked = arguments.flag("unmasked")
    filter.audience = arguments.choice("audience")
    filter.state = arguments.choice("state")
    filter.after = arguments.value("after")
    filter.language = try arguments.value(
      "language", expects: "a language such as de or en-GB", as: { Language(tag: $0) })
    filter.circle = try arguments.value(
      "circle", expects: "the name of a circle", as: { Identifier($0) })
    filter.limit = arguments.listLimit
  }

  func show(_ registry: Registry, _ verb: RegistryVerb) throws(LedgerFailure) {
    let console = verb.console
    guard verb.arguments.format == .text else {
      return try registry.forEachAdvocate(filter) { advocate in
        console.write(json(advocate, verb.site))
        return !console.isOutputClosed
      }
    }
    var table = Table([
      Table.Column("id"), Table.Column("greeting"), Table.Column("e-mail"),
      Table.Column("audience", mayShrink: false), Table.Column("lang", mayShrink: false),
      Table.Column("circle"), Table.Column("state", mayShrink: false),
      Table.Column("code", mayShrink: false),
    ])
    var count = 0
    var last: String?
    try registry.forEachAdvocate(filter) { advocate in
      count += 1
      last = advocate.person?.id
      table.add(row(advocate))
      return true
    }
    console.write(table)
    guard count == filter.limit else { return }
    let total = try registry.count(filter)
    if total > count {
      let more = last.map { "; go on with --after \(ShellWord.quoted($0))" } ?? ""
      console.note("\(count) of \(total)\(more)")
    }
  }

  private func row(_ advocate: Advocate) -> [String] {
    let person = advocate.person
    return [
      person?.id ?? "", person?.greeting ?? person?.firstName ?? "", email(of: advocate) ?? "",
      advocate.audience.rawValue, advocate.language.tag, advocate.circle?.text ?? "",
      advocate.state.rawValue, advocate.code.map(ShownCode.grouped) ?? "",
    ]
  }

  private func email(of advocate: Advocate) -> String? {
    guard let email = advocate.person?.email else { return nil }
    return isUnmasked ? email : MaskedEmail.text(of: email)
  }

  private func json(_ advocate: Advocate, _ site: RegistrySite) -> [UInt8] {
    AdvocateCard.json(advocate, email: email(of: advocate)).bytes()
  }
}
