import Facts
import Program
import Quantity
import Reconcile

extension ReasonRow {
  /// One row for each reason at least, in the order of the enum.
  static let all: [ReasonRow] = reading + codes + offers + states + people + abuse + limits + later

  static let reading: [ReasonRow] = [
    ReasonRow(.afterAsOf, .waiting) { $0.occurredAt = Season.day(21) },
    ReasonRow(.afterAsOf, .waiting) { season in
      season.asOf.known = Season.day(1)
      season.add(Season.order(1))
    },
    ReasonRow(.duplicateRecord, .ignored, record: 1) { season in
      season.add(Season.order(1))
      var copy = Season.order(1)
      copy.provenance = Provenance(file: 1, line: 1)
      copy.recordedAt = Season.day(3)
      season.add(copy)
    },
    ReasonRow(.supersededRecord, .ignored) { season in
      season.add(Season.order(1))
      var newer = Season.order(1)
      newer.content = 99
      newer.changedAt = Season.day(3)
      season.add(newer)
    },
    ReasonRow(.orderAlreadyCredited, .ignored, record: 1) { season in
      season.add(Season.order(1))
      var other = Season.order(1)
      other.record = RecordKey(source: FactSource(rank: 1), id: 77)
      season.add(other)
    },
    ReasonRow(.manualReject, .rejected) { season in
      season.add(Season.order(1))
      season.decide(1, .reject)
    },
  ]

  static let codes: [ReasonRow] = [
    ReasonRow(.malformedCode, .rejected) { order in
      order.codes = []
      order.flags = .unreadableCode
    },
    // The check symbols of a minted code do not fit.
    ReasonRow(.malformedCode, .rejected) { $0.codes = [Season.code("7F3K9QXM2T")] },
    ReasonRow(.unknownCode, .rejected) { $0.codes = [Season.code("NOBODY")] },
    // Beside one of the list, another is still what it is.
    ReasonRow(.unknownCode, .rejected) { order in
      order.codes = [Season.code("SUMMER26"), Season.code("NOBODY")]
    },
    ReasonRow(.notAReferralCode, .ignored) { $0.codes = [Season.code("SUMMER26")] },
    // A text that cannot be a code, and is on the list.
    ReasonRow(.notAReferralCode, .ignored) { order in
      order.codes = []
      order.flags = .otherPromotion
    },
    ReasonRow(.claimTooLate, .rejected) { season in
      season.offer.attribution.claimDeadline = CalendarSpan(10, .day)
      season.add(Season.order(1, code: nil))
      season.claim(1, at: Season.day(13))
    },
    ReasonRow(.claimTooLate, .rejected) { season in
      season.add(Season.order(1, code: nil))
      season.claim(1, at: Season.day(3))
    },
    ReasonRow(.noCode, .ignored) { $0.codes = [] },
    ReasonRow(.codeRevoked, .rejected) { season in
      season.codes[0].revokedFrom = Season.day(2)
      season.add(Season.order(1))
    },
    ReasonRow(.codeRetired, .rejected) { season in
      season.codes[0].retiredFrom = Season.day(2)
      season.add(Season.order(1))
    },
  ]

  static let offers: [ReasonRow] = [
    ReasonRow(.otherEvent, .ignored) { $0.kind = .lead },
    ReasonRow(.offerNotStarted, .rejected) {
      $0.occurredAt = Season.start.adding(milliseconds: -1)
    },
    ReasonRow(.offerExpired, .rejected) { season in
      season.offer.runs = Season.start..<Season.day(2)
      season.add(Season.order(1))
    },
    ReasonRow(.referrerIneligible, .rejected) { season in
      season.advocates[0].inactiveFrom = Season.day(2)
      season.add(Season.order(1))
    },
    ReasonRow(.referrerIneligible, .rejected) { season in
      season.advocates[0].bannedFrom = Season.day(5)
      season.rules.fraud.onBan = .voidPending
      season.add(Season.order(1))
    },
    ReasonRow(.referrerIneligible, .rejected) { season in
      season.advocates[0].isEmployee = true
      season.add(Season.order(1))
    },
  ]

  static let states: [ReasonRow] = [
    ReasonRow(.testTransaction, .ignored) { $0.flags = .test },
    ReasonRow(.awaitingPayment, .waiting) { $0.status = .awaitingPayment },
    ReasonRow(.awaitingPayment, .waiting) { $0.paidAt = Season.day(21) },
    ReasonRow(.orderCancelled, .rejected) { $0.status = .cancelled },
  ]

  static let people: [ReasonRow] = [
    ReasonRow(.selfReferralID, .rejected) { $0.friend.customer = 1001 },
    ReasonRow(.selfReferralEmail, .rejected) { $0.friend.email = 1002 },
    ReasonRow(.selfReferralPhone, .held) { $0.friend.phone = 1003 },
    // Not in the registry, but with an order of the advocate's own.
    ReasonRow(.selfReferralPhone, .held) { season in
      season.addOwnOrder { $0.phone = 778 }
      season.addOrder { $0.phone = 778 }
    },
    ReasonRow(.sharedAddress, .held) { $0.friend.address = 1004 },
    ReasonRow(.sharedAddress, .held) { season in
      season.addOwnOrder { $0.address = 778 }
      season.addOrder { $0.address = 778 }
    },
    ReasonRow(.countryExcluded, .rejected) { season in
      season.offer.countries = [CountryKey(Array("DE".utf8)) ?? .unknown]
      var order = Season.order(1)
      order.country = CountryKey(Array("AT".utf8)) ?? .unknown
      season.add(order)
    },
    ReasonRow(.businessCustomer, .rejected) { season in
      season.offer.privateOnly = true
      var order = Season.order(1)
      order.flags = .business
      season.add(order)
    },
    ReasonRow(.underAge, .rejected) { $0.flags = .underAge },
    ReasonRow(.underAge, .rejected) { $0.flags.age = 17 },
    ReasonRow(.employeeExcluded, .rejected) { $0.flags = .employee },
    ReasonRow(.friendNotNew, .rejected) { season in
      season.add(Season.order(2, code: nil, at: Season.day(1)))
      season.add(Season.order(1))
    },
    ReasonRow(.historyUnknown, .held) { season in
      season.rules.fraud.historySince = nil
      season.add(Season.order(1))
    },
    ReasonRow(.friendAlreadyReferred, .rejected) { season in
      season.offer.newCustomer = .any
      season.add(Season.order(2, code: "BEN2026", at: Season.day(1)))
      season.add(Season.order(1))
    },
    ReasonRow(.repeatNotEarning, .rejected) { season in
      season.add(Season.order(2, at: Season.day(1)))
      season.add(Season.order(1))
    },
    ReasonRow(.belowMinimum, .rejected) { $0.amounts.gross = 9999 },
    ReasonRow(.belowMinimum, .rejected) { season in
      season.offer.excludedArticles = ArticlePatterns(["GIFT-*"])
      season.offer.minimum = []
      var order = Season.order(1)
      order.items = [OrderItem("GIFT-5", amount: 20_000)]
      season.add(order)
    },
    ReasonRow(.currencyMismatch, .held) { order in
      order.amounts.currency = Currency(code: "CHF") ?? .euro
    },
  ]

  static let abuse: [ReasonRow] = [
    ReasonRow(.multipleCodes, .held) { season in
      season.offer.attribution.multipleCodes = .hold
      season.add(Season.orderWithTwoCodes())
    },
    ReasonRow(.multipleCodes, .creditPending, isBeside: true) { season in
      season.offer.attribution.multipleCodes = .firstListed
      season.add(Season.orderWithTwoCodes())
    },
    ReasonRow(.lateClaim, .held) { season in
      season.offer.attribution.claimDeadline = CalendarSpan(10, .day)
      season.add(Season.order(1, code: nil))
      season.claim(1, at: Season.day(12))
    },
    ReasonRow(.referralCycle, .held) { season in
      season.addMutualReferral()
    },
    ReasonRow(.sharedIP, .held, isBeside: true) { season in
      season.rules.fraud.holdAt = 40
      season.addSharedVisit()
    },
    ReasonRow(.sharedIP, .creditPending, isBeside: true) { season in
      season.addSharedVisit()
    },
    ReasonRow(.similarIdentity, .held, isBeside: true) { $0.friend.emailStem = 1006 },
    ReasonRow(.similarIdentity, .held, isBeside: true) { $0.friend.nameSound = 1007 },
    ReasonRow(.disposableEmail, .creditPending, isBeside: true) { $0.flags = .disposableEmail },
    ReasonRow(.fraudReject, .rejected) { season in
      season.rules.fraud.rejectAt = 80
      var order = Season.order(1)
      order.flags = .disposableEmail
      order.friend.name = 1005
      season.add(order)
    },
    ReasonRow(.fraudHold, .held) { $0.friend.name = 1005 },
  ]
}
