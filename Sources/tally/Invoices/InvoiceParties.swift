internal import CSV
internal import CommandLine
internal import Diagnostics
internal import Hashing
internal import Ledger
internal import Payouts
internal import Program
internal import Quantity
internal import Statements

/// Both sides of invoices: the firm as `site.yaml` has it, businesses as their table has them.
struct InvoiceParties {
  let legal: LegalEntity
  let businesses: BusinessList
  private let key: HMACSHA256

  /// Nil after adding findings. Of mistakes in the table all are found.
  init?(
    _ verb: TallyVerb, _ books: SQLiteBooks, table path: String, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) {
    var found: [Diagnostic] = []
    businesses = BusinessList(try FileStream(path), path: path, into: &found)
    let settings = verb.site.content + "/site.yaml"
    let legal = verb.site.campaign.site.legal
    if legal == nil { found.append(.unnamedFirm(settings)) }
    if let legal, legal.country != .germany { found.append(.foreignFirm(settings)) }
    findings += found
    guard !found.hasErrors, let legal else { return nil }
    self.legal = legal
    let secret = HMACSHA256(key: try books.factSecret(at: verb.site.now).bytes)
    key = HMACSHA256(key: secret.code(of: Array("passalong invoices 1".utf8)).bytes)
  }

  var firm: Invoice.Party {
    Invoice.Party(
      name: legal.name, street: legal.street, postalCode: legal.postalCode, city: legal.city,
      vatID: legal.vatID)
  }

  func party(_ business: Business) -> Invoice.Party {
    Invoice.Party(
      name: business.name, street: business.street, postalCode: business.postalCode,
      city: business.city, taxNumber: business.taxNumber?.text, vatID: business.vatID?.text)
  }

  var firmDigest: Digest256 { digest(["firm"] + fields(of: firm)) }

  /// `id`: what the firm knows the advocate by.
  func digest(of business: Business, id: String) -> Digest256 {
    digest(
      ["business", id] + fields(of: party(business)) + [
        business.agreedOn.description, business.isSmall ? "small" : "",
      ])
  }

  private func fields(of party: Invoice.Party) -> [String] {
    party.lines + [party.taxNumber ?? "", party.vatID ?? ""]
  }

  private func digest(_ fields: [String]) -> Digest256 {
    var bytes: [UInt8] = []
    for field in fields { bytes += Array("\(field.utf8.count) \(field)".utf8) }
    return key.code(of: bytes)
  }
}
