internal import Facts

/// Brings what identifies a person to its canonical form and keeps the keyed hash only.
struct PersonReader {
  private let context: ImportContext
  /// Whether there is more than customer numbers and addresses of e-mails.
  private let hasRest: Bool
  private var emails: EmailReader
  private var scratch: [UInt8] = []

  /// `roles`: what records may hold.
  init(_ context: ImportContext, _ roles: RoleSet) {
    self.context = context
    hasRest = roles.holds(
      anyOf: .country, .phone, .street, .name, .lastName, .company, .networkAddress)
    emails = EmailReader(
      context.keys,
      MailDomains(disposable: context.disposableDomains, staff: context.staffDomains))
  }

  mutating func read(_ bytes: Span<UInt8>, _ cells: Cells, into order: inout Order) {
    let customer = cells[.customer]
    if !customer.isEmpty, !isGuest(bytes, customer) {
      order.friend.customer = context.keys.hash(bytes.extracting(customer), as: .customer)
    }
    readEmail(bytes, cells[.email], &order)
    if hasRest { readRest(bytes, cells, &order) }
  }

  private mutating func readRest(_ bytes: Span<UInt8>, _ cells: Cells, _ order: inout Order) {
    let country = self.country(bytes, cells[.country])
    if let key = CountryKey(country.utf8) { order.country = key }
    let dialled = country.isEmpty ? context.country : country
    if !cells[.phone].isEmpty,
      let phone = FoldedText.phone(text(bytes, cells[.phone]), country: dialled)
    {
      order.friend.phone = context.keys.hash(phone, as: .phone)
    }
    if !cells[.street].isEmpty, !cells[.postcode].isEmpty {
      let address = FoldedText.address(
        country: dialled, postcode: text(bytes, cells[.postcode]),
        street: text(bytes, cells[.street]))
      order.friend.address = context.keys.hash(address, as: .address)
    }
    readName(bytes, cells, &order)
    if !cells[.company].isEmpty { order.flags.insert(.business) }
    if !cells[.networkAddress].isEmpty {
      let browser = context.keys.hash(bytes.extracting(cells[.browser]), as: .content)
      order.friend.visitor = VisitorKey.hash(
        bytes.extracting(cells[.networkAddress]), browser: browser, at: order.occurredAt,
        context.keys, &scratch)
    }
  }

  /// WooCommerce writes 0 for who has no account.
  private func isGuest(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count == 1 && bytes[range.lowerBound] == UInt8(ascii: "0")
  }

  private mutating func readEmail(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ order: inout Order
  ) {
    if range.isEmpty { return }
    guard let address = emails.read(bytes.extracting(range)) else { return }
    if address.domain.isDisposable { order.flags.insert(.disposableEmail) }
    if address.domain.isStaff { order.flags.insert(.employee) }
    order.friend.email = address.email
    order.friend.emailAsWritten = address.asWritten
    order.friend.emailStem = address.stem
  }

  private func readName(_ bytes: Span<UInt8>, _ cells: Cells, _ order: inout Order) {
    if cells[.name].isEmpty, cells[.lastName].isEmpty { return }
    var name = text(bytes, cells[.name])
    if name.isEmpty {
      name = text(bytes, cells[.firstName]) + " " + text(bytes, cells[.lastName])
    }
    let words = FoldedText.words(name)
    guard words.count > 1 else { return }
    order.friend.name = context.keys.hash(words.sorted().joined(separator: " "), as: .name)
    let sounds = words.map(ColognePhonetics.code).filter { !$0.isEmpty }.sorted()
    if sounds.count > 1 {
      order.friend.nameSound = context.keys.hash(sounds.joined(separator: " "), as: .sound)
    }
  }

  private func country(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    if range.isEmpty { return "" }
    let text = text(bytes, range)
    switch text.lowercased() {
    case "deutschland", "germany", "deu": return "DE"
    case "österreich", "austria", "aut": return "AT"
    case "schweiz", "switzerland", "suisse", "che": return "CH"
    default: return text.utf8.count == 2 ? text.uppercased() : ""
    }
  }

  /// Without the apostrophe that keeps a spreadsheet from calculating.
  private func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    let start = !range.isEmpty && bytes[range.lowerBound] == UInt8(ascii: "'") ? 1 : 0
    return String(copying: bytes.extracting(range.dropFirst(start)))
  }
}
