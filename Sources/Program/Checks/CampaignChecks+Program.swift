internal import Diagnostics
internal import Quantity
internal import YAML

extension CampaignChecks {
  mutating func checkProgram() {
    let places = program.places
    if !(8...20).contains(program.codes.length) {
      report(.badCodeLength(program.codes.length, at: places["codes.length"]))
    }
    for other in program.codes.others where !Self.isOtherCode(other.value) {
      report(.wideOtherCode(other.value, at: other.place))
    }
    for domain in program.fraud.staffDomains where !Self.isDomain(domain.value) {
      report(.badStaffDomain(domain.value, at: domain.place))
    }
    let scores = 1...100
    let fraud = program.fraud
    if !scores.contains(fraud.holdAt) || !scores.contains(fraud.rejectAt)
      || fraud.holdAt > fraud.rejectAt
    {
      let key = scores.contains(fraud.holdAt) ? "fraud.reject_at" : "fraud.hold_at"
      report(.badScores(fraud.holdAt, fraud.rejectAt, at: places[key]))
    }
    if fraud.sameCustomer != .reject {
      report(.allowedSelfReferral(at: places["fraud.same_customer"]))
    } else if fraud.sameEmail != .reject {
      report(.allowedSelfReferral(at: places["fraud.same_email"]))
    }
    if asOf.adding(program.privacy.ledger) < asOf.adding(years: 8) {
      report(.shortRetention(program.privacy.ledger, at: places["privacy.ledger"]))
    }
    if let minimum = program.payout.minimum, minimum.value.currency != campaign.currency {
      report(.foreignCurrency(minimum.value, campaign.currency, at: minimum.place))
    }
    if let flaw = program.payout.datev?.flaw {
      report(.badDATEVSettings(flaw, at: places["payout"]))
    }
    if let flaw = program.payout.invoices.flaw {
      report(.badInvoiceSettings(flaw, at: places["payout"]))
    }
    if let amount = program.clawback.writeOffBelow, amount.value.currency != campaign.currency {
      report(.foreignCurrency(amount.value, campaign.currency, at: amount.place))
    }
    if !(0...1440).contains(program.graceMinutes) {
      report(.badGrace(program.graceMinutes, at: places["grace_minutes"]))
    }
    for text in program.shopLink?.texts ?? [] {
      if let finding = Diagnostic.wrongShopLink(text.value, at: text.place) { report(finding) }
    }
    checkReasons()
  }

  /// Whether it names three letters or digits at least.
  private static func isOtherCode(_ text: String) -> Bool {
    text.utf8.count { byte in
      let letter = byte | 0x20
      return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
    } >= 3
  }

  /// Labels of small letters, digits and hyphens, two at least.
  private static func isDomain(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { label in
        !label.isEmpty
          && label.utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
              || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
              || $0 == UInt8(ascii: "-") || $0 >= 0x80
          }
      }
  }

  /// Every reason to recommend is carried by a shareable.
  mutating func checkReasons() {
    guard !campaign.shareables.isEmpty, !failedKinds.contains(.shareable) else { return }
    let carried = Set(campaign.shareables.compactMap(\.reason?.value))
    for reason in program.reasons where !carried.contains(reason.id.value) {
      report(.unusedReason(reason.id.value, at: reason.id.place))
    }
  }

  var asOf: Day { context.asOf }
}
