import Facts
import Program
import Quantity
import Reconcile

extension ReasonRow {
  static let limits: [ReasonRow] = [
    ReasonRow(.capFriend, .rejected, order: 3) { season in
      season.offer.repetition = .every
      season.offer.limits.rewardsPerFriend = 2
      for id in 1...3 { season.add(Season.order(UInt64(id), at: Season.day(id))) }
    },
    ReasonRow(.capReferrerFriends, .rejected, order: 3) { season in
      season.offer.limits.friendsMax = 2
      season.addFriends(3)
    },
    ReasonRow(.capReferrerPeriod, .rejected, order: 3) { season in
      season.offer.limits.rewardsMax = 2
      season.offer.limits.period = .calendarMonth
      season.addFriends(3)
    },
    ReasonRow(.capReferrerPeriod, .creditReduced, order: 3) { season in
      season.offer.advocateReward = RewardRules(
        .share(100_000, atLeast: nil, atMost: nil), as: .cash)
      season.offer.limits.amountMax = 5000
      season.offer.limits.period = .calendarYear
      season.addFriends(3)
    },
    ReasonRow(.capReferrerLifetime, .rejected, order: 3) { season in
      season.offer.limits.amountMax = 14_999
      season.addFriends(3)
    },
    ReasonRow(.capBudget, .rejected, order: 3) { season in
      season.offer.limits.budget = 14_999
      season.addFriends(3)
    },
  ]

  static let later: [ReasonRow] = [
    ReasonRow(.chargebackLost, .reversed) { season in
      season.add(Season.order(1))
      season.dispute(1, .lost, amount: 20_000)
    },
    ReasonRow(.chargebackLost, .creditReduced) { season in
      season.offer.advocateReward = RewardRules(
        .share(100_000, atLeast: nil, atMost: nil), as: .cash)
      season.add(Season.order(1))
      season.dispute(1, .lost, amount: 10_000)
    },
    ReasonRow(.clawback, .reversed) { season in
      var order = Season.order(1)
      order.status = .refunded
      season.add(order)
      season.pay(1, 5000)
    },
    ReasonRow(.clawback, .creditReduced) { season in
      season.offer.advocateReward = RewardRules(
        .share(100_000, atLeast: nil, atMost: nil), as: .cash)
      season.add(Season.order(1))
      season.refund(1, 10_000, at: Season.day(9))
      season.pay(1, 2000)
    },
    ReasonRow(.refundAfterRelease, .reversed) { season in
      season.asOf = AsOf(Season.day(60))
      season.add(Season.order(1))
      season.refund(1, 20_000, at: Season.day(33))
    },
    ReasonRow(.refundAfterRelease, .creditReduced) { season in
      season.asOf = AsOf(Season.day(60))
      season.offer.advocateReward = RewardRules(
        .share(100_000, atLeast: nil, atMost: nil), as: .cash)
      season.add(Season.order(1))
      season.refund(1, 10_000, at: Season.day(33))
    },
    ReasonRow(.refundFull, .reversed) { season in
      season.add(Season.order(1))
      season.refund(1, 20_000, at: Season.day(9))
    },
    ReasonRow(.refundBelowMinimum, .reversed) { season in
      season.add(Season.order(1))
      season.refund(1, 10_001, at: Season.day(9))
    },
    ReasonRow(.refundPartial, .creditReduced) { season in
      season.offer.advocateReward = RewardRules(
        .share(100_000, atLeast: nil, atMost: nil), as: .cash)
      season.add(Season.order(1))
      season.refund(1, 10_000, at: Season.day(9))
    },
    ReasonRow(.refundPartial, .creditPending, isBeside: true) { season in
      season.add(Season.order(1))
      season.refund(1, 10_000, at: Season.day(9))
    },
    ReasonRow(.chargebackOpen, .held) { season in
      season.add(Season.order(1))
      season.dispute(1, .open, amount: 20_000)
    },
    ReasonRow(.manualAdjust, .creditPending) { season in
      season.add(Season.order(1))
      season.decide(1, .adjust, amount: 1234)
    },
    ReasonRow(.manualApprove, .creditPending) { season in
      var order = Season.order(1)
      order.friend.address = 1004
      season.add(order)
      season.decide(1, .approve)
    },
    ReasonRow(.holding, .creditPending) { _ in },
    ReasonRow(.released, .creditApproved) { season in
      season.asOf = AsOf(Season.day(32))
      season.add(Season.order(1))
    },
    ReasonRow(.chargebackWon, .creditPending, isBeside: true) { season in
      season.add(Season.order(1))
      season.dispute(1, .won, amount: 20_000)
    },
    ReasonRow(.correctedRecord, .creditPending, record: 1, isBeside: true) { season in
      season.add(Season.order(1))
      var newer = Season.order(1)
      newer.content = 99
      newer.changedAt = Season.day(3)
      season.add(newer)
    },
    ReasonRow(.codeOverridesClick, .creditPending, isBeside: true) { season in
      season.add(Season.orderWithVisit())
      season.click("BEN2026", at: Season.day(1))
    },
    ReasonRow(.clickOverridesCode, .creditPending, isBeside: true) { season in
      season.offer.attribution.codeBeatsClick = false
      season.add(Season.orderWithVisit())
      season.click("BEN2026", at: Season.day(1))
    },
    ReasonRow(.lateEvent, .creditPending, isBeside: true) { season in
      season.posted = PostedBook(
        [], closings: [Closing(period: Season.day(5), closedAt: Season.day(6))])
      var order = Season.order(1)
      order.recordedAt = Season.day(7)
      season.add(order)
    },
    ReasonRow(.ambiguousTime, .creditPending, isBeside: true) { $0.flags = .ambiguousTime },
  ]
}
