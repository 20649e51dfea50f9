extension ReasonText {
  static let people = [
    ReasonText(
      .selfReferralID, "Advocate and friend have the same customer number.",
      support: "Recommending oneself is excluded by the conditions.",
      de: "Sich selbst zu empfehlen ist ausgeschlossen.",
      en: "Recommending oneself is excluded.", from: "fraud.same_customer"),
    ReasonText(
      .selfReferralEmail,
      "Advocate and friend have the same e-mail address, spelling variants too.",
      support: "Recommending oneself is excluded by the conditions.",
      de: "Sich selbst zu empfehlen ist ausgeschlossen.",
      en: "Recommending oneself is excluded.", from: "fraud.same_email"),
    ReasonText(
      .selfReferralPhone, "Advocate and friend have the same telephone number.",
      support: "Check whether they are two people; approve or reject with a reason.",
      de: "Wir prüfen diese Empfehlung.", en: "We are checking this referral.",
      from: "fraud.same_phone"),
    ReasonText(
      .sharedAddress, "Advocate and friend live at the same address: a family, or an office.",
      support: "Check whether they are two households; approve or reject with a reason.",
      de: "Wir prüfen diese Empfehlung.", en: "We are checking this referral.",
      from: "fraud.same_address, eligibility.same_household"),
    ReasonText(
      .countryExcluded, "The friend's country is not among those of the offer.",
      support: "Name the countries of the offer.",
      de: "Die Aktion gilt nicht für das Land der Lieferung.",
      en: "The offer does not hold in the country of delivery.", from: "eligibility.countries"),
    ReasonText(
      .businessCustomer, "A firm ordered, and only private persons take part.",
      support: "Point to the offer for firms, if there is one.",
      de: "Die Aktion gilt nur für Privatpersonen.",
      en: "The offer is for private persons only.", from: "eligibility.private_only"),
    ReasonText(
      .underAge, "The friend is younger than the offer allows.",
      support: "Name the minimum age.", de: "Die Teilnahmebedingungen waren nicht erfüllt.",
      en: "The conditions of the offer were not met.", from: "eligibility.minimum_age"),
    ReasonText(
      .employeeExcluded, "The friend works for the firm.",
      support: "The firm's own people do not take part.",
      de: "Die Teilnahmebedingungen waren nicht erfüllt.",
      en: "The conditions of the offer were not met.",
      from: "eligibility.employees, fraud.staff_domains"),
    ReasonText(
      .friendNotNew, "The friend had paid for an order before, under any linked identity.",
      support: "Name the rule for new customers; look at the earlier order.",
      de: "Die Aktion gilt nur für neue Kundinnen und Kunden.",
      en: "The offer is for new customers only.", from: "eligibility.new_customer"),
    ReasonText(
      .historyUnknown, "Nobody can say whether the friend is new: the history does not reach back.",
      support: "Import older orders and set `history_since`, or decide by hand.",
      de: "Wir prüfen diese Empfehlung.", en: "We are checking this referral.",
      from: "fraud.unknown_history, fraud.history_since"),
    ReasonText(
      .friendAlreadyReferred, "The friend came by another advocate's recommendation.",
      support: "The first order that qualifies decides; it is never split.",
      de: "Eine andere Empfehlung war früher da.",
      en: "Another recommendation came first.", from: "first qualified order"),
    ReasonText(
      .repeatNotEarning, "The friend's further orders do not earn, or not any more.",
      support: "Name how often the offer pays.",
      de: "Weitere Bestellungen sind nach den Bedingungen nicht mehr prämienberechtigt.",
      en: "By the conditions, further orders do not earn a reward.", from: "earned_by.repeat"),
    ReasonText(
      .belowMinimum,
      "The goods that count are worth less than the minimum, or none of the articles counts.",
      support: "Name minimum and basis: without shipping, gift cards and excluded articles.",
      de: "Die Artikel, die zählen, sind dafür nicht genug wert.",
      en: "The articles that count are not worth enough for it.",
      from: "eligibility.minimum, basis, excluded_products"),
    ReasonText(
      .currencyMismatch,
      "Amounts that the rules must compare are in different currencies; nothing is converted.",
      support: """
        `explain` names what is in another currency: add an amount to the offer where it takes a \
        list, or decide by hand. Budget, limits of money and tiers know one currency.
        """,
      de: "Wir prüfen diese Empfehlung.", en: "We are checking this referral.",
      from: "advocate_reward.amount, eligibility.minimum, limits.budget"),
  ]

  static let abuse = [
    ReasonText(
      .multipleCodes, "The order carries codes of several advocates.",
      support: "Ask the friend whom to thank; approve with that code.",
      de: "Es gab mehrere Empfehlungen; wir prüfen, welche zählt.",
      en: "There were several recommendations; we are checking which one counts.",
      from: "attribution.multiple_codes"),
    ReasonText(
      .lateClaim, "The advocate claims an order that came without a code.",
      support: "Ask the friend, then approve or reject.",
      de: "Deine Nachmeldung wird geprüft.", en: "Your claim is being checked.",
      from: "attribution.claim_deadline"),
    ReasonText(
      .referralCycle, "Two or more advocates refer each other in a ring.",
      support: "Check whether they are different people.",
      de: "Wir prüfen diese Empfehlung.", en: "We are checking this referral.",
      from: "fraud.referral_cycle"),
    ReasonText(
      .sharedIP, "Advocate and friend ordered from the same network and browser on one day.",
      support: "A sign only: families and offices share both.",
      de: "Wir prüfen diese Empfehlung.", en: "We are checking this referral.",
      from: "fraud.same_ip_and_agent"),
    ReasonText(
      .similarIdentity, "Names or e-mail addresses look alike.",
      support: "A sign only: relatives share names.", de: "Wir prüfen diese Empfehlung.",
      en: "We are checking this referral.", from: "fraud.similar_identity"),
    ReasonText(
      .disposableEmail, "The friend used a throw-away e-mail address.",
      support: "A sign only.", de: "Wir prüfen diese Empfehlung.",
      en: "We are checking this referral.", from: "fraud.disposable_email"),
    ReasonText(
      .fraudReject, "The signs add up to the score from which redemptions are rejected.",
      support: "Look at the signs; a person can approve it.",
      de: "Diese Empfehlung konnte nicht anerkannt werden.",
      en: "This referral could not be accepted.", from: "fraud.reject_at"),
    ReasonText(
      .fraudHold, "The signs add up to the score from which a person decides.",
      support: "Look at the signs; approve or reject with a reason.",
      de: "Wir prüfen diese Empfehlung.", en: "We are checking this referral.",
      from: "fraud.hold_at"),
  ]
}
