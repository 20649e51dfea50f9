package import Quantity
package import YAML

/// How businesses that agreed to it are invoiced for what they are paid.
package struct InvoiceSettings: Sendable, Hashable {
  /// The tax in rewards of businesses that owe it.
  package var taxRate: Rate = .germanTax
  /// What numbers begin with.
  package var prefix = "GS"
}

extension InvoiceSettings: YAMLRecord {
  package static let name = "invoice settings"
  package static let summary = "How businesses that agreed to it are invoiced for their rewards."

  package init?(from reader: inout RecordReader) {
    self.init()
    taxRate = reader.optional(
      "tax_rate", default: taxRate, "Value added tax that is in what businesses are paid")
    prefix = reader.optional(
      "prefix", default: prefix, "What numbers of invoices begin with: GS-2026-0001")
  }

  private static let prefixLengths = 1...8
  /// More than any member state of the Union asks for.
  private static let ratesBelow = Rate(partsPerMillion: 300_000)

  /// What is wrong with it; nil when nothing is.
  package var flaw: String? {
    if taxRate <= Rate(partsPerMillion: 0) || taxRate >= Self.ratesBelow {
      return "`tax_rate` is more than 0 % and less than \(Self.ratesBelow)"
    }
    let isPlain = prefix.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    return isPlain && Self.prefixLengths.contains(prefix.utf8.count)
      ? nil : "`prefix` has 1 to 8 capitals and digits"
  }
}

extension Rate {
  /// § 12 Abs. 1 UStG.
  fileprivate static let germanTax = Rate(partsPerMillion: 190_000)
}
