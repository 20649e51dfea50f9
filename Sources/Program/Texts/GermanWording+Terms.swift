internal import Quantity
internal import YAML

extension GermanWording {
  func title(of topic: TermTopic) -> String {
    switch topic {
    case .organiser: "Veranstalter"
    case .participation: "Teilnahme"
    case .period: "Zeitraum"
    case .rewards: "Prämien"
    case .tiers: "Staffel"
    case .milestones: "Zusätzliche Prämien"
    case .conditions: "Voraussetzungen"
    case .attribution: "Zuordnung"
    case .release: "Wartefrist und Auszahlung"
    case .limits: "Höchstgrenzen"
    case .refunds: "Widerruf, Rückgabe, Rückbuchung"
    case .abuse: "Missbrauch"
    case .disclosure: "Kennzeichnung"
    case .data: "Datenschutz"
    case .taxes: "Steuern"
    }
  }

  func sentences(on topic: TermTopic, _ facts: TermsFacts) -> [String] {
    switch topic {
    case .organiser: organiser(facts)
    case .participation: participation(facts)
    case .period: period(facts)
    case .rewards: rewards(facts.offer)
    case .tiers: tiers(facts.offer)
    case .milestones: milestones(facts.offer)
    case .conditions: conditions(facts.offer)
    case .attribution: attribution(facts.offer)
    case .release: release(facts)
    case .limits: limits(facts.offer.limits)
    case .refunds: refunds(facts)
    case .abuse: abuse(facts.campaign.program.fraud)
    case .disclosure: disclosure(facts)
    case .data: data(facts.campaign.program.privacy)
    case .taxes:
      ["Prämien können steuerpflichtig sein. Ob das der Fall ist, klärt, wer sie erhält."]
    }
  }

  private func organiser(_ facts: TermsFacts) -> [String] {
    guard let legal = facts.campaign.site.legal else {
      return ["Die Aktion veranstaltet \(facts.publisher)."]
    }
    let place = "\(legal.street), \(legal.postalCode) \(legal.city)"
    return ["Die Aktion veranstaltet \(legal.name), \(place)."]
  }

  private func participation(_ facts: TermsFacts) -> [String] {
    let rules = facts.offer.eligibility
    var sentences: [String] = []
    switch facts.offer.audience {
    case .customer: sentences.append("Empfehlen kann, wer Kundin oder Kunde ist.")
    case .partner: sentences.append("Empfehlen kann, wer als Partner zugelassen ist.")
    case .supporter:
      sentences.append("Empfehlen kann auch, wer nicht Kundin oder Kunde ist.")
    }
    if rules.minimumAge > 0 {
      sentences.append("Das Mindestalter beträgt \(rules.minimumAge) Jahre.")
    }
    if rules.privateOnly {
      sentences.append("Teilnehmen können nur Privatpersonen, die nicht gewerblich handeln.")
    }
    if !rules.allowsEmployees {
      sentences.append("Wer bei uns beschäftigt ist, nimmt nicht teil.")
    }
    sentences.append(
      rules.allowsSameHousehold
        ? "Selbstempfehlungen sind ausgeschlossen."
        : "Selbstempfehlungen und Empfehlungen im selben Haushalt sind ausgeschlossen.")
    return sentences
  }

  private func period(_ facts: TermsFacts) -> [String] {
    let run = facts.offer.run
    var sentence: String
    switch (run.from, run.through) {
    case (let from?, let through?):
      sentence =
        "Die Aktion läuft vom \(format.day(from)) bis einschließlich \(format.day(through))."
    case (let from?, nil):
      sentence = "Die Aktion läuft ab dem \(format.day(from)) bis auf Weiteres."
    case (nil, let through?):
      sentence = "Die Aktion läuft bis einschließlich \(format.day(through))."
    case (nil, nil): sentence = "Die Aktion läuft bis auf Weiteres."
    }
    var sentences = [sentence]
    if facts.offer.graceMinutes > 0, run.through != nil {
      let minutes = facts.offer.graceMinutes
      sentence = "Bestellungen, die bis zu \(minutes) \(minutes == 1 ? "Minute" : "Minuten")"
      sentences.append(sentence + " nach dem Ende eingehen, zählen noch.")
    }
    sentences.append(
      "Tage und Fristen richten sich nach der Zeitzone \(facts.campaign.site.timeZone).")
    return sentences
  }

  private func rewards(_ offer: Offer) -> [String] {
    var sentences = ["Wer empfiehlt, erhält: \(text(of: offer.advocateReward))."]
    if let validity = offer.advocateReward.validity {
      sentences.append("Diese Prämie ist \(format.span(validity)) lang einlösbar.")
    }
    if let reward = offer.friendReward {
      sentences.append("Wer empfohlen wird, erhält: \(text(of: reward)).")
      if let validity = reward.validity {
        sentences.append("Diese Prämie ist \(format.span(validity)) lang einlösbar.")
      }
    }
    return sentences
  }

  /// With the amounts in all currencies.
  private func text(of reward: Reward) -> String {
    let main = self.reward(reward, currency: nil)
    guard case .fixed(let amounts) = reward.measure, amounts.all.count > 1 else { return main }
    return main
      + " (oder \(amounts.all.dropFirst().map { format.money($0) }.joined(separator: ", ")))"
  }

  private func tiers(_ offer: Offer) -> [String] {
    guard let tiers = offer.tiers else { return [] }
    let steps = tiers.steps.compactMap { step -> String? in
      let number = "ab der \(step.from.value). erfolgreichen Empfehlung"
      if let amount = step.amount?.value { return "\(number) \(format.money(amount))" }
      return step.rate.map { "\(number) \(format.rate($0.value))" }
    }
    let rule =
      tiers.mode == .marginal
      ? "Die höhere Stufe gilt ab der genannten Empfehlung, nicht für frühere."
      : "Wird eine Stufe erreicht, gilt sie auch für alle früheren Empfehlungen der Aktion."
    return ["Die Prämie für die Empfehlung beträgt \(format.list(steps)).", rule]
  }

  private func milestones(_ offer: Offer) -> [String] {
    guard let milestones = offer.milestones else { return [] }
    var sentences = milestones.bonuses.map { bonus in
      "Nach \(bonus.count.value) erfolgreichen Empfehlungen gibt es einmalig zusätzlich: "
        + "\(text(of: bonus.reward))."
    }
    switch milestones.onReversal {
    case .untilPaid:
      sentences.append(
        "Fällt die Zahl durch Rückgaben wieder darunter, entfällt die zusätzliche Prämie, solange"
          + " sie nicht gewährt ist.")
    case .strict:
      sentences.append(
        "Fällt die Zahl durch Rückgaben wieder darunter, entfällt die zusätzliche Prämie.")
    case .sticky:
      sentences.append("Eine erreichte zusätzliche Prämie bleibt bei Rückgaben erhalten.")
    }
    return sentences
  }

  private func conditions(_ offer: Offer) -> [String] {
    let rules = offer.eligibility
    var sentences = [event(offer.earnedBy.event)]
    switch rules.newCustomer {
    case .ever: sentences.append("Sie hat zuvor noch nie bei uns bestellt.")
    case .within(let span):
      let text = format.span(span, .afterPreposition)
      sentences.append("Innerhalb von \(text) davor hat sie nicht bei uns bestellt.")
    case .any: break
    }
    if let minimum = rules.minimum {
      let amounts = minimum.all.map { format.money($0) }.joined(separator: " oder ")
      sentences.append("Der Bestellwert beträgt mindestens \(amounts).")
    }
    if rules.minimum != nil || offer.rewards.contains(where: { $0.kind == .percent }) {
      sentences.append(basis(rules.basis))
    }
    if !rules.excludedProducts.isEmpty {
      let products = format.list(rules.excludedProducts)
      let any = rules.excludedProducts.contains { $0.contains("*") }
      sentences.append(
        "Nicht mitgezählt werden die Artikel \(products)"
          + (any ? " (* steht für beliebige Zeichen)." : "."))
    }
    if !rules.countries.isEmpty {
      let names = rules.countries.map { $0.name(in: format.language) }
      sentences.append("Die Aktion gilt für empfohlene Personen aus: \(format.list(names)).")
    }
    return sentences + repetition(offer.earnedBy)
  }

  private func event(_ event: EarningEvent) -> String {
    switch event {
    case .order: "Die empfohlene Person gibt eine Bestellung auf und bezahlt sie."
    case .contract: "Die empfohlene Person schließt einen Vertrag, der wirksam bleibt."
    case .lead: "Die empfohlene Person stellt eine Anfrage, die wir als ernsthaft bestätigen."
    case .registration: "Die empfohlene Person meldet sich an und bestätigt die Anmeldung."
    }
  }

  private func basis(_ basis: AmountBasis) -> String {
    let tax = basis.isNet ? "ohne Umsatzsteuer" : "mit Umsatzsteuer"
    let discount = basis.isAfterDiscount ? "nach Abzug von Rabatten" : "vor Abzug von Rabatten"
    return "Es zählt der Warenwert \(tax) und \(discount), ohne Versand, Geschenkgutscheine und"
      + " Trinkgeld."
  }

  private func repetition(_ rule: EarningRule) -> [String] {
    var sentences: [String] = []
    let words = GermanEventWords.of(rule.event)
    switch rule.repetition {
    case .first: sentences.append("Es zählt \(words.first).")
    case .every: sentences.append("Es zählt \(words.every).")
    case .firstFew(let count): sentences.append("Es zählen die ersten \(count) \(words.plural).")
    case .during(let span):
      let text = format.span(span, .afterPreposition)
      sentences.append(
        "Es zählen alle \(words.plural) innerhalb von \(text) \(words.afterFirst).")
    }
    switch rule.unit {
    case .friend: break
    case .contract: sentences.append("Jeder Vertrag zählt für sich.")
    case .order: sentences.append("Jede Bestellung zählt für sich.")
    }
    return sentences
  }

  private func attribution(_ offer: Offer) -> [String] {
    let rules = offer.attribution
    let words = GermanEventWords.of(offer.earnedBy.event)
    var sentences: [String] = []
    let byCode = "Eine Empfehlung wird zugeordnet, wenn \(words.at) der Code angegeben wird"
    if rules.click == .ignored {
      sentences.append(byCode + ".")
    } else {
      let span = format.span(rules.window, .afterPreposition)
      sentences.append(
        byCode + " oder wenn \(words.the) innerhalb von \(span) nach dem Aufruf der"
          + " Empfehlungsseite erfolgt und ihr zugeordnet werden kann.")
      sentences.append(
        rules.click == .first
          ? "Wurden mehrere Empfehlungsseiten aufgerufen, zählt die erste."
          : "Wurden mehrere Empfehlungsseiten aufgerufen, zählt die letzte.")
      sentences.append(
        rules.codeBeatsClick
          ? "Ein angegebener Code geht dem Aufruf vor."
          : "Der Aufruf geht einem angegebenen Code vor.")
    }
    switch rules.multipleCodes {
    case .firstTouch:
      sentences.append(
        "Werden mehrere Codes angegeben, zählt der, dessen Empfehlungsseite zuerst aufgerufen"
          + " wurde, sonst der zuerst genannte.")
    case .firstListed:
      sentences.append("Werden mehrere Codes angegeben, zählt der zuerst genannte.")
    case .hold: sentences.append("Werden mehrere Codes angegeben, entscheiden wir im Einzelfall.")
    }
    if let deadline = rules.claimDeadline {
      let span = format.span(deadline, .afterPreposition)
      sentences.append(
        "Fehlt der Code, kann die Empfehlung innerhalb von \(span) \(words.after) nachgemeldet"
          + " werden.")
    }
    return sentences
  }

  private func release(_ facts: TermsFacts) -> [String] {
    var sentences: [String] = []
    let after = GermanEventWords.of(facts.offer.earnedBy.event).afterProof
    if facts.offer.hold.count == 0 {
      sentences.append("Die Prämie wird \(after) freigegeben.")
    } else {
      let ground = facts.isSale ? ", damit Widerruf und Rückgabe abgewartet sind" : ""
      let span = format.span(facts.offer.hold)
      sentences.append("Die Prämie wird frühestens \(span) \(after) freigegeben\(ground).")
    }
    guard facts.paysOut else { return sentences }
    let payout = facts.campaign.program.payout
    let rhythm =
      switch payout.every {
      case .week: "wöchentlich"
      case .month: "monatlich"
      case .quarter: "vierteljährlich"
      case .year: "jährlich"
      }
    let minimum = payout.minimum.map { ", sobald \(format.money($0.value)) erreicht sind" } ?? ""
    sentences.append("Freigegebene Beträge werden \(rhythm) ausgezahlt\(minimum).")
    return sentences
  }

  private func limits(_ limits: OfferLimits) -> [String] {
    var sentences: [String] = []
    if let limit = limit(limits) { sentences.append("Wer empfiehlt, erhält \(limit).") }
    if let count = limits.rewardsPerFriend {
      sentences.append("Für dieselbe empfohlene Person gibt es höchstens \(rewards(count)).")
    }
    if let budget = limits.budget?.value {
      sentences.append(
        "Für die Aktion stehen insgesamt \(format.money(budget)) bereit; ist der Betrag"
          + " ausgeschöpft, entstehen keine neuen Ansprüche.")
    }
    return sentences
  }

  private func refunds(_ facts: TermsFacts) -> [String] {
    var sentences = [GermanEventWords.of(facts.offer.earnedBy.event).undone]
    if facts.hasShare {
      sentences.append(
        "Wird teilweise erstattet, wird ein Anteil am Bestellwert aus dem verbleibenden Betrag"
          + " neu berechnet.")
    }
    if facts.hasFixed, facts.isSale {
      let condition =
        facts.offer.eligibility.minimum == nil
        ? "" : ", solange der Mindestbestellwert erreicht ist"
      sentences.append("Eine feste Prämie bleibt bei teilweiser Erstattung\(condition).")
    }
    switch facts.offer.clawback.afterPayout {
    case .carryForward:
      sentences.append(
        "Ist die Prämie bereits ausgezahlt oder eingelöst, wird der Betrag mit späteren Prämien"
          + " verrechnet.")
      if let span = facts.offer.clawback.writeOffAfter {
        let text = format.span(span, .afterPreposition)
        sentences.append("Was nach \(text) nicht verrechnet ist, verlangen wir nicht zurück.")
      }
    case .writeOff:
      sentences.append("Ist die Prämie bereits ausgezahlt oder eingelöst, bleibt sie erhalten.")
    }
    return sentences
  }

  private func abuse(_ policy: FraudPolicy) -> [String] {
    var sentences = [
      "Auffällige Empfehlungen prüfen wir, bevor wir über die Prämie entscheiden.",
      "Wer Prämien durch Täuschung erlangt, kann ausgeschlossen werden.",
    ]
    sentences.append(
      policy.onBan == .keepEarned
        ? "Redlich erworbene Prämien bleiben davon unberührt."
        : "Noch nicht ausgezahlte Prämien entfallen dann.")
    return sentences
  }

  private func disclosure(_ facts: TermsFacts) -> [String] {
    guard let words = facts.disclosure else { return [] }
    return [
      "Wer eine Empfehlung weitergibt, macht kenntlich, dass es dafür eine Prämie gibt,"
        + " zum Beispiel so: „\(words)“"
    ]
  }

  private func data(_ settings: PrivacySettings) -> [String] {
    let friend = format.span(settings.friendData, .afterPreposition)
    let ledger = format.span(settings.ledger)
    var sentences = [
      "Wer empfiehlt, erfährt von uns weder Namen noch Bestellwert der empfohlenen Person.",
      "Angaben zu empfohlenen Personen löschen wir nach \(friend);"
        + " Buchungsdaten bewahren wir \(ledger) auf.",
    ]
    if settings.firstName == .withConsent {
      sentences.append("Einen Vornamen zeigt die Empfehlungsseite nur mit Einwilligung.")
    }
    return sentences
  }
}
