extension ReasonText {
  static let limits = [
    ReasonText(
      .capFriend, "The most rewards for one friend are reached.",
      support: "Name the limit.",
      de: "Die Höchstzahl der Prämien für diese Empfehlung ist erreicht.",
      en: "The most rewards for this referral are reached.", from: "limits.per_friend"),
    ReasonText(
      .capReferrerFriends, "The most friends one advocate is credited for are reached.",
      support: "Name the limit.", de: "Die Höchstzahl der Empfehlungen ist erreicht.",
      en: "The most referrals are reached.", from: "limits.friends"),
    ReasonText(
      .capReferrerPeriod, "The advocate's limit for the period is reached, or leaves only a part.",
      support: "Name limit and period; it goes by the day of the order.",
      de: "Das Limit für diesen Zeitraum ist erreicht.",
      en: "The limit for this period is reached.", from: "limits.per_advocate"),
    ReasonText(
      .capReferrerLifetime, "The advocate's limit for the offer is reached, or leaves only a part.",
      support: "Name the limit.", de: "Das Limit für diese Aktion ist erreicht.",
      en: "The limit for this offer is reached.", from: "limits.per_advocate"),
    ReasonText(
      .capBudget, "The budget of the offer is used up, or leaves only a part.",
      support: "Raise the budget or end the offer; orders are served by their time.",
      de: "Das Budget der Aktion ist ausgeschöpft.",
      en: "The budget of the offer is used up.", from: "limits.budget"),
  ]

  static let later = [
    ReasonText(
      .chargebackLost, "The friend's bank took the money back.",
      support: "Nothing to do.",
      de: "Die Bestellung wurde nicht dauerhaft oder nicht ganz bezahlt.",
      en: "The payment of the order did not last, in whole or in part.", from: "disputes"),
    ReasonText(
      .clawback,
      "More was paid out than the order earns since: all of it was undone, or a part.",
      support: "The difference is set off against later credits.",
      de: """
        Die Bestellung wurde nach der Auszahlung ganz oder zum Teil rückgängig gemacht; was zu \
        viel gezahlt ist, wird verrechnet.
        """,
      en: """
        The order was undone after the payout, in whole or in part; what was paid too much is set \
        off.
        """,
      from: "clawback.after_payout"),
    ReasonText(
      .refundAfterRelease,
      "The money, or a part of it, was paid back after the reward had been released.",
      support: "Show the refund and the day of release.",
      de: "Die Bestellung wurde nach der Freigabe der Prämie ganz oder zum Teil zurückgegeben.",
      en: "The order was returned after the reward was released, in whole or in part.",
      from: "refunds"),
    ReasonText(
      .refundFull, "All of the order was paid back.", support: "Show the refund.",
      de: "Die Bestellung wurde zurückgegeben.", en: "The order was returned.", from: "refunds"),
    ReasonText(
      .refundBelowMinimum, "What refunds left is less than the minimum, or does not count.",
      support: "Show refund, rest and minimum.",
      de: "Nach einer Rückgabe sind die Artikel, die zählen, nicht mehr genug wert.",
      en: "After a return, the articles that count are not worth enough any more.",
      from: "eligibility.minimum"),
    ReasonText(
      .refundPartial, "Part of the order was paid back; a share is counted on the rest.",
      support: "Show refund and rest.", de: "Ein Teil der Bestellung wurde zurückgegeben.",
      en: "Part of the order was returned.", from: "refunds"),
    ReasonText(
      .chargebackOpen, "The payment is disputed; nothing is paid out until that is settled.",
      support: "Wait for the bank's decision.",
      de: "Die Zahlung der Bestellung wird noch geklärt.",
      en: "The payment of the order is still being settled.", from: "disputes"),
    ReasonText(
      .manualAdjust, "A person set the amount and wrote down why.",
      support: "Read the decision.", de: "Der Betrag wurde von uns festgelegt.",
      en: "The amount was set by us.", from: "tally approve"),
    ReasonText(
      .manualApprove, "A person approved it and wrote down why.",
      support: "Read the decision; limits and hold still apply.",
      de: "Diese Empfehlung wurde geprüft und anerkannt.",
      en: "This referral was checked and accepted.", from: "tally approve"),
    ReasonText(
      .holding, "The reward waits until the hold is over.",
      support: "Name the day of release.",
      de: "Die Prämie ist vorgemerkt und wird nach der Wartezeit freigegeben.",
      en: "The reward is noted and released after the hold.", from: "hold"),
    ReasonText(
      .released, "The hold is over; the reward is in a payout, or goes into the next one.",
      support: "Name the payout that `explain` shows, or the day of the next one.",
      de: "Die Prämie ist freigegeben.", en: "The reward is released.", from: "hold"),
  ]

  static let notes = [
    ReasonText(
      .chargebackWon, "A dispute was decided for the firm; the credit stands.",
      support: "Nothing to do.", from: "disputes"),
    ReasonText(
      .correctedRecord, "The source changed the record; the newest version counts.",
      support: "`explain` shows the older versions.", from: "source and record id"),
    ReasonText(
      .codeOverridesClick,
      "Another advocate's page was visited, but a code was typed: the code wins.",
      support: "An explicit act comes before a visit.", from: "attribution.code_beats_click"),
    ReasonText(
      .clickOverridesCode, "A visit to another advocate's page wins over the code that was typed.",
      support: "So the offer's rule says.", from: "attribution.code_beats_click"),
    ReasonText(
      .lateEvent, "It was told after its month was closed, and is posted in the open one.",
      support: "Closed months and payouts are not changed.", from: "tally close"),
    ReasonText(
      .ambiguousTime, "The clocks showed the time of the order twice; the first was taken.",
      support: "Nothing to do, unless an hour decides.", from: "time zone"),
    ReasonText(
      .orphanRefund, "A refund whose order was not read yet; it waits for it.",
      support: "Import the orders of that time.", from: "refunds"),
    ReasonText(
      .milestoneLost, "Refunds brought the number of referrals below the milestone.",
      support: "Name the number and the rule of the offer.",
      de: "Durch Rückgaben ist die Zahl der Empfehlungen für den Bonus nicht mehr erreicht.",
      en: "By returns, the number of referrals for the bonus is not reached any more.",
      from: "milestones.on_reversal"),
    ReasonText(
      .orphanPayment, "A payment whose order was not read yet; it waits for it.",
      support: "Import the orders of that time, unless the payment is for something else.",
      from: "payments"),
    ReasonText(
      .orphanDispute, "A dispute about an order that was not read yet; it waits for it.",
      support: "Import the orders of that time.", from: "disputes"),
    ReasonText(
      .orphanClaim, "An advocate claims an order that was not read yet; the claim waits for it.",
      support: "Compare the number with the shop; import the orders of that time.",
      from: "tally claim"),
  ]
}
