package import YAML

/// How payouts are booked in DATEV programs.
package struct DATEVSettings: Sendable, Hashable {
  package var consultant: Int
  package var client: Int
  package var debitAccount: String
  package var creditAccount: String
  package var yearStartMonth: Int

  /// Of impersonal accounts: that of both accounts.
  package var accountLength: Int { debitAccount.utf8.count }

  private static let lengths = 4...8
}

extension DATEVSettings: YAMLRecord {
  package static let name = "DATEV settings"
  package static let summary = "How payouts are booked in DATEV programs."

  package init?(from reader: inout RecordReader) {
    let consultant = reader.required("consultant", Int.self, "Number of the tax consultant")
    let client = reader.required("client", Int.self, "Number of the client there")
    let debit = reader.required(
      "debit_account", String.self,
      "Account that a payout reduces or burdens: what is owed, or advertising; in quotation marks")
    let credit = reader.required(
      "credit_account", String.self, "Account that it is taken from, e.g. money in transit")
    yearStartMonth = reader.optional(
      "year_start_month", default: 1, "Month in which the business year begins, 1 to 12")
    guard let consultant, let client, let debit, let credit else { return nil }
    self.consultant = consultant
    self.client = client
    debitAccount = debit
    creditAccount = credit
  }

  /// What is wrong with it; nil when nothing is.
  package var flaw: String? {
    if !(1001...9_999_999).contains(consultant) { return "`consultant` has 4 to 7 digits" }
    if !(1...99_999).contains(client) { return "`client` has 1 to 5 digits" }
    if !(1...12).contains(yearStartMonth) { return "`year_start_month` is 1 to 12" }
    let accounts = [debitAccount, creditAccount]
    let isNumber = accounts.allSatisfy { account in
      account.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    guard isNumber, Self.lengths.contains(accountLength),
      creditAccount.utf8.count == accountLength
    else { return "both accounts have the same number of digits, 4 to 8" }
    return nil
  }
}
