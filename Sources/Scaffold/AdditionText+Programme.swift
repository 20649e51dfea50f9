extension AdditionText {
  static let offer = """
    #de Alle Schlüssel: passalong schema offer
    #en All keys: passalong schema offer

    #de Steht in Codes und Abrechnungen. Später nicht mehr ändern.
    #en Stands in codes and ledger. Never change it later.
    id: @id@
    title:
      de: @title@
      en: @title@
    # summary:
    #   de: Das Angebot in einem Satz.
    #   en: The offer in a sentence.
    # call_to_action:
    #   de: Jetzt weitersagen
    #   en: Pass it on
    @page@
    terms: terms
    # audience: customer            # customer, partner, supporter
    # runs: { from: 2027-01-01, through: 2027-12-31 }

    #de Wer empfiehlt, und wer neu dazukommt. kind: fixed, percent, gift, points
    #en Whoever recommends, and whoever is new. kind: fixed, percent, gift, points
    advocate_reward: { kind: fixed, amount: @advocate@, as: voucher }
    friend_reward: { kind: fixed, amount: @friend@, as: discount }

    earned_by: { event: order, repeat: first }
    eligibility:
      new_customer: 12 months
      minimum: @minimum@
      # basis: net_after_discount
      # countries: [DE, AT]
      # excluded_products: [GIFTCARD-*]
    # attribution: { window: 30 days, code_beats_click: true, click: last }
    # hold: 30 days
    limits:
      per_advocate: { rewards: 10, per: calendar_year }
      # budget: @budget@
    # tiers: { mode: marginal, steps: [{ from: 5, amount: @minimum@ }] }

    #de Wer gegen Prämie empfiehlt, muss es sagen (§ 5a Abs. 4 UWG).
    #en Whoever recommends for a reward has to say so.
    disclosure:
      de: "Werbung: Wenn du über mich bestellst, bekomme ich dafür eine Prämie."
      en: "Advertising: if you order through me, I get a reward for it."
    """

  static let touchpoint = """
    #de Ein Anlass, bei dem jemand auf euch trifft. Alle Schlüssel: passalong schema touchpoint
    #en An occasion on which somebody meets you. All keys: passalong schema touchpoint
    id: @id@
    title:
      de: @title@
      en: @title@

    #de before, during oder after: vor, während oder nach dem Kauf.
    #en before, during or after the purchase.
    stage: during

    #de Erste Frage: Ist das, was hier geschieht, eine Empfehlung wert? yes, partly, no
    #en First question: is what happens here worth recommending? yes, partly, no
    worth_recommending:
      answer: partly
      because:
        de: Alles läuft glatt, aber noch nichts bleibt im Gedächtnis.
        en: Everything runs smoothly, but nothing stays in mind yet.

    promise:
      de: Niemand geht mit einer offenen Frage.
      en: Nobody leaves with an open question.
    @owner@

    # ingredients:
    #   enthusiasm:
    #     de: Der Moment, von dem abends erzählt wird.
    #     en: The moment that people talk about in the evening.

    #de Zweite Frage: Was macht hier das Weitersagen leicht?
    #en Second question: what makes passing on easy here?
    elements:
      - title:
          de: Eine Karte mit dem Code
          en: A card with the code
        @leads@
        # shareable: good-tip
        # script: ask-for-recommendation

    checklist:
      - de: Gefragt, ob alles passt
        en: Asked whether everything is fine
      - de: Bedankt
        en: Said thank you

    # reviewed: 2027-01-15
    # review_every: 12 months
    """
}
