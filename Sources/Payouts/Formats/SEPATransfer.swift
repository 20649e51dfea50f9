package import Diagnostics
package import Quantity

/// A payout as a credit transfer that banks read: `pain.001.001.09` of ISO 20022, as the European
/// Payments Council's rulebook narrows it.
package struct SEPATransfer: Sendable {
  /// Who pays.
  package let debtor: Payee
  /// With the digest of what is in the file, so that the same file given twice is known to the bank
  /// as one.
  package let name: TransferName
  package let executedOn: Day
  package let createdAt: Instant
  /// What payees read on their account's statement.
  package let remittance: String

  /// The most that a transfer, and that a file of them may hold, in cents.
  private static let amountMax: Int64 = 999_999_999_99
  private static let totalMax: Int128 = 9_999_999_999_999_999_99

  package init(
    debtor: Payee, name: TransferName, executedOn: Day, createdAt: Instant, remittance: String
  ) {
    self.debtor = debtor
    self.name = name
    self.executedOn = executedOn
    self.createdAt = createdAt
    self.remittance = remittance
  }

  /// The file; nil after adding a finding for each part that cannot be in it.
  ///
  /// `digest`: eight hexadecimal digits of the parts; `path`: the table of payees.
  package func file(
    _ parts: [PayoutPart], payees: PayeeList, digest: String, path: String,
    into findings: inout [Diagnostic]
  ) -> [UInt8]? {
    var lines: [(part: PayoutPart, payee: Payee, name: String)] = []
    var isWhole = true
    if !SEPAText.isName(debtorName) {
      findings.append(.unpayableName("the payer", path))
      isWhole = false
    }
    for part in parts {
      guard let payee = part.id.flatMap({ payees.payee($0) }) else {
        // Of a record that is there and wrong, its own finding tells.
        if part.id.map({ payees.isNamed($0) }) != true {
          findings.append(.missingPayee(part.reference, path))
        }
        isWhole = false
        continue
      }
      let name = SEPAText.text(payee.name, max: SEPAText.nameMax)
      if !SEPAText.isName(name) {
        findings.append(.unpayableName(part.reference, path))
        isWhole = false
      } else if part.amount > Self.amountMax {
        findings.append(.amountTooLarge(part.reference, "SEPA transfer", path))
        isWhole = false
      } else {
        lines.append((part, payee, name))
      }
    }
    let total = parts.reduce(0 as Int128) { $0 + Int128($1.amount) }
    if total > Self.totalMax {
      findings.append(.amountTooLarge("the sum", "SEPA file", path))
      isWhole = false
    }
    return isWhole ? document(lines, total: total, digest: digest) : nil
  }

  private func document(
    _ lines: [(part: PayoutPart, payee: Payee, name: String)], total: Int128, digest: String
  ) -> [UInt8] {
    var xml = XMLText()
    xml.open(
      "Document",
      [("xmlns", "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09")])
    xml.open("CstmrCdtTrfInitn")
    let sum = (String(lines.count), Self.amount(total))
    let message = name.message(digest)
    header(message, sum, &xml)
    xml.open("PmtInf")
    xml.leaf("PmtInfId", message)
    xml.leaf("PmtMtd", "TRF")
    xml.leaf("BtchBookg", "true")
    xml.leaf("NbOfTxs", sum.0)
    xml.leaf("CtrlSum", sum.1)
    xml.inside(["PmtTpInf", "SvcLvl"]) { $0.leaf("Cd", "SEPA") }
    xml.inside(["ReqdExctnDt"]) { $0.leaf("Dt", executedOn.description) }
    xml.inside(["Dbtr"]) { $0.leaf("Nm", debtorName) }
    xml.inside(["DbtrAcct", "Id"]) { $0.leaf("IBAN", debtor.iban.text) }
    xml.inside(["DbtrAgt", "FinInstnId"]) { agent in
      if let bic = debtor.bic {
        agent.leaf("BICFI", bic)
      } else {
        agent.inside(["Othr"]) { $0.leaf("Id", "NOTPROVIDED") }
      }
    }
    xml.leaf("ChrgBr", "SLEV")
    for line in lines { transfer(line.part, line.payee, line.name, &xml) }
    xml.close()
    xml.close()
    xml.close()
    return xml.bytes
  }

  private func header(_ message: String, _ sum: (String, String), _ xml: inout XMLText) {
    xml.inside(["GrpHdr"]) { header in
      header.leaf("MsgId", message)
      header.leaf("CreDtTm", Instant(seconds: createdAt.seconds).description)
      header.leaf("NbOfTxs", sum.0)
      header.leaf("CtrlSum", sum.1)
      header.inside(["InitgPty"]) { $0.leaf("Nm", debtorName) }
    }
  }

  private func transfer(
    _ part: PayoutPart, _ payee: Payee, _ name: String, _ xml: inout XMLText
  ) {
    xml.open("CdtTrfTxInf")
    xml.inside(["PmtId"]) { $0.leaf("EndToEndId", part.reference) }
    xml.inside(["Amt"]) {
      $0.leaf("InstdAmt", Self.amount(Int128(part.amount)), [("Ccy", "EUR")])
    }
    if let bic = payee.bic { xml.inside(["CdtrAgt", "FinInstnId"]) { $0.leaf("BICFI", bic) } }
    xml.inside(["Cdtr"]) { $0.leaf("Nm", name) }
    xml.inside(["CdtrAcct", "Id"]) { $0.leaf("IBAN", payee.iban.text) }
    let text = SEPAText.text(
      "\(remittance) \(part.reference)", max: SEPAText.remittanceMax)
    xml.inside(["RmtInf"]) { $0.leaf("Ustrd", text) }
    xml.close()
  }

  private var debtorName: String { SEPAText.text(debtor.name, max: SEPAText.nameMax) }

  private static func amount(_ cents: Int128) -> String {
    let rest = cents % 100
    return "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
