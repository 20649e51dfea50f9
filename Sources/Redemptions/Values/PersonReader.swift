internal import Facts

/// Brings what identifies a person to its canonical form and keeps the keyed hash only.
struct PersonReader {
  private let context: ImportContext
  /// Whether there is more than customer numbers and addresses of e-mails.
  private let hasRest: Bool
  private var emails: EmailReader
  private var countries = CountryReader()
  private var text = FoldedText()
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

  /// Fails for a country that is none; all else that cannot be read is not known.
  mutating func read(
    _ bytes: Span<UInt8>, _ cells: Cells, into order: inout Order
  ) throws(CountryReader.Unreadable) {
    let customer = cells[.customer]
    if !customer.isEmpty, !isGuest(bytes, customer) {
      order.friend.customer = context.keys.hash(bytes.extracting(customer), as: .customer)
    }
    readEmail(bytes, cells[.email], &order)
    if hasRest { try readRest(bytes, cells, &order) }
  }

  private mutating func readRest(
    _ bytes: Span<UInt8>, _ cells: Cells, _ order: inout Order
  ) throws(CountryReader.Unreadable) {
    let country = try countries.read(bytes, cells[.country])
    if let key = country.key { order.country = key }
    let dialled = country.name.isEmpty ? context.country : country.name
    let phone = Self.plain(bytes, cells[.phone])
    if !cells[.phone].isEmpty, text.foldPhone(bytes.extracting(phone), country: dialled) {
      order.friend.phone = context.keys.hash(text.text.span, as: .phone)
    }
    if !cells[.street].isEmpty, !cells[.postcode].isEmpty {
      text.foldAddress(
        country: dialled, postcode: bytes.extracting(Self.plain(bytes, cells[.postcode])),
        street: bytes.extracting(Self.plain(bytes, cells[.street])))
      order.friend.address = context.keys.hash(text.text.span, as: .address)
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
    guard let address = emails.read(bytes, range) else { return }
    if address.domain.isDisposable { order.flags.insert(.disposableEmail) }
    if address.domain.isStaff { order.flags.insert(.employee) }
    order.friend.email = address.email
    order.friend.emailAsWritten = address.asWritten
    order.friend.emailStem = address.stem
  }

  private mutating func readName(_ bytes: Span<UInt8>, _ cells: Cells, _ order: inout Order) {
    if cells[.name].isEmpty, cells[.lastName].isEmpty { return }
    var (name, rest) = (Self.plain(bytes, cells[.name]), 0..<0)
    if name.isEmpty {
      name = Self.plain(bytes, cells[.firstName])
      rest = Self.plain(bytes, cells[.lastName])
    }
    guard text.foldName(bytes.extracting(name), bytes.extracting(rest)) else { return }
    order.friend.name = context.keys.hash(text.text.span, as: .name)
    if text.foldSounds() {
      order.friend.nameSound = context.keys.hash(text.text.span, as: .sound)
    }
  }

  /// Without the apostrophe that keeps a spreadsheet from calculating.
  private static func plain(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let hasMark = !range.isEmpty && bytes[range.lowerBound] == UInt8(ascii: "'")
    return range.dropFirst(hasMark ? 1 : 0)
  }
}
