internal import Diagnostics
internal import Quantity

// What can be wrong with an offer.

extension Diagnostic {
  static func noAmounts(at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.no-amounts", at: place, "an empty list is no amount",
      fix: "write an amount such as 25.00 EUR")
  }

  static func repeatedCurrency(_ currency: Currency, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.repeated-currency", at: place, "a second amount in \(currency)",
      why: "amounts of a list stand for each other, one in each currency",
      fix: "keep one of the two")
  }

  static func unpairedCurrency(_ currency: Currency, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.unpaired-currency", .warning, at: place,
      "orders in \(currency) have a reward but no minimum",
      why: "`minimum` has no amount in \(currency), and nothing is converted",
      fix: "add an amount in \(currency) to `minimum`")
  }

  static func amountNotPositive(_ amount: Money, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.amount-not-positive", at: place, "`\(amount)` is not more than nothing",
      fix: "write a larger amount, or remove the key")
  }

  static func countNotPositive(_ key: String, _ count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.count-not-positive", at: place, "`\(key)` cannot be \(count)",
      fix: "write 1 or more, or remove the key")
  }

  static func reversedRun(_ from: Day, _ through: Day, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.reversed-run", at: place, "the offer ends on \(through), before it begins on \(from)",
      fix: "exchange the two days")
  }

  static func emptyWindow(at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.empty-window", at: place, "no click can count within a window of nothing",
      fix: "write `window: 30 days`, or `click: ignored` when clicks are not to count")
  }

  static func shortHold(_ hold: CalendarSpan, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.short-hold", .warning, at: place, "the reward is due after \(hold)",
      why: "consumers may withdraw for 14 days from receipt of the goods (§ 355 BGB); the reward"
        + " may be paid by then",
      fix: "write `hold: 30 days`")
  }

  static func endlessRepetition(at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.endless-repetition", .warning, at: place,
      "every order earns without end, whatever `repeat` says",
      why: "with `unit: order` each order is counted for itself, and is always a first one",
      fix: "leave `unit` out to count a friend's orders, or write `repeat: every`")
  }

  static func badAge(_ age: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.bad-age", at: place, "\(age) years is no minimum age",
      fix: "write 18, or 0 when age does not matter")
  }

  static func zeroRate(at place: Place) -> Diagnostic {
    Diagnostic("offer.zero-rate", at: place, "0 % is no reward", fix: "write a higher rate")
  }

  static func rateOverAll(_ rate: Rate, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.rate-over-100", at: place, "the friend would get \(rate) of the order",
      why: "more than 100 % would pay friends for ordering", fix: "write 100 % or less")
  }

  static func uncappedShare(at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.uncapped-rate", .warning, at: place, "a percentage without an upper bound",
      why: "one large order costs without limit", fix: "add `at_most:` with an amount")
  }

  static func reversedBounds(at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.reversed-bounds", at: place, "`at_most` is less than `at_least`",
      fix: "exchange the two amounts")
  }

  static func formOfOtherKind(
    _ kind: RewardKind, _ form: RewardForm, at place: Place
  ) -> Diagnostic {
    let forms = RewardForm.allCases.filter { $0.suits(kind) }.map(\.rawValue)
    return Diagnostic(
      "offer.form-of-other-kind", at: place,
      "a reward of the kind `\(kind.rawValue)` does not arrive as `\(form.rawValue)`",
      why: "its forms are " + forms.joined(separator: ", "), fix: "write one of these as `as:`")
  }

  static func shareOfNothing(_ event: EarningEvent, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.share-of-nothing", at: place, "a percentage of what?",
      why: "the event `\(event.rawValue)` has no amount",
      fix: "write `kind: fixed` with an amount, or another event in `earned_by`")
  }

  static func minimumOfNothing(_ event: EarningEvent, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.minimum-of-nothing", at: place, "no amount can reach the minimum",
      why: "the event `\(event.rawValue)` has no amount", fix: "remove `minimum`")
  }

  static func shareAsMilestone(at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.share-as-milestone", at: place, "a bonus for a number of referrals is no percentage",
      why: "there is no one order it could be a share of",
      fix: "write `kind: fixed` with an amount")
  }

  static func emptyLimit(at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.empty-limit", at: place, "`per_advocate` limits nothing",
      fix: "write `rewards:` with a number or `amount:` with an amount")
  }

  static func limitBelowReward(_ limit: Money, _ reward: Money, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.limit-below-reward", at: place, "no advocate can ever earn \(reward)",
      why: "a fixed reward is paid as a whole or not at all, and the limit is \(limit)",
      fix: "write at least \(reward)")
  }

  static func budgetBelowReward(_ budget: Money, _ reward: Money, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.budget-below-reward", at: place, "\(budget) do not pay for one referral",
      why: "one referral costs up to \(reward)", fix: "write at least \(reward)")
  }

  static func noSteps(at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.no-steps", at: place, "the list is empty", fix: "add a step or remove the key")
  }

  static func stepsNotAscending(_ count: Int, after previous: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.steps-not-ascending", at: place, "\(count) does not come after \(previous)",
      why: "steps begin above the first referral and ascend", fix: "write a larger number")
  }

  static func stepWithoutReward(at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.step-without-reward", at: place, "a step has either an amount or a rate",
      fix: "write one of `amount:` and `rate:`")
  }

  static func stepKind(isShare: Bool, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.step-kind", at: place, "the step is of another kind than the reward",
      why: "the advocate's reward is \(isShare ? "a percentage" : "an amount")",
      fix: isShare ? "write `rate:` with a percentage" : "write `amount:` with an amount")
  }

  static func unreachableStep(_ count: Int, limit: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.unreachable-step", .warning, at: place, "nobody reaches \(count) referrals",
      why: "`limits` ends an advocate's rewards after \(limit)",
      fix: "raise the limit or remove the step")
  }

  /// Nil when the address is one and carries the code.
  static func wrongShopLink(_ text: String, at place: Place) -> Diagnostic? {
    if !text.hasPrefix("https://"), !text.hasPrefix("http://") {
      return badShopLink(text, at: place)
    }
    return text.contains("{code}") ? nil : shopLinkWithoutCode(at: place)
  }

  private static func badShopLink(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.bad-shop-link", at: place, "`\(text)` is not a web address",
      fix: "write https://… with `{code}` where the code belongs")
  }

  private static func shopLinkWithoutCode(at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.shop-link-without-code", at: place, "the address does not carry the code",
      why: "the shop would not know who recommended it",
      fix: "write `{code}` where the code belongs, such as https://shop.example.org/?code={code}")
  }

  static func noDisclosure(_ id: Identifier, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.no-disclosure", at: place, "`\(id)` has no disclosure",
      why: "who recommends for a reward must make that clear (§ 5a Abs. 4 UWG, § 6 DDG)",
      fix: "add `disclosure:` to program.yaml or to the offer, such as"
        + " { de: Werbung – ich erhalte eine Prämie., en: Ad – I receive a reward. }")
  }

  static func healthGift(at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.health-gift", at: place, "the reward may be worth more than 1.00 EUR",
      why: "gifts for medicines and medical devices are banned but for trifles (§ 7 HWG); `sector`"
        + " of site.yaml is health",
      fix: "make it smaller, or have it checked and say so in `sector_confirmation:`")
  }

  static func insuranceBenefit(at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.insurance-benefit", at: place, "the friend's reward may be worth more than 15.00 EUR",
      why: "policyholders may get 15 EUR per contract and year at most (§ 48b VAG); `sector` of"
        + " site.yaml is insurance",
      fix: "make it smaller, or have it checked and say so in `sector_confirmation:`")
  }

  static func restrictedSector(_ sector: Sector, at place: Place) -> Diagnostic {
    let law =
      switch sector {
      case .legal: "§ 49b Abs. 3 BRAO: no reward for winning clients"
      case .medical: "§ 31 MBO-Ä, §§ 299a, 299b StGB: no reward for referring patients"
      case .books: "BuchPrG: rewards must not undercut fixed prices"
      case .gambling: "GlüStV: advertising for gambling is restricted"
      case .investment: "MiFID II: inducements are restricted"
      case .general, .health, .insurance: ""
      }
    return Diagnostic(
      "offer.restricted-sector", .warning, at: place,
      "rewards are restricted in the sector `\(sector.rawValue)`", why: law,
      fix: "have it checked and say who did in `sector_confirmation:`")
  }
}
