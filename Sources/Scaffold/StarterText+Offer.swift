extension StarterText {
  static let offerPage = BilingualText(
    de: """
      ---
      title: Freunde einladen
      slug: freunde-einladen
      description: Bring Freunde mit. Sie sparen beim ersten Einkauf, du bekommst einen Gutschein.
      ---

      Du weißt am besten, für wen das hier etwas wäre. Erzähl davon, so wie du es jemandem beim
      Kaffee erzählen würdest.

      ## Das Angebot

      ```{offer}
      id: bring-a-friend
      ```

      ## Ein Text zum Weitergeben

      Ändere ihn, bis er nach dir klingt. Verschickt wird alles von deinem eigenen Gerät.

      ```{share}
      shareable: good-tip
      ```

      ## Die Bedingungen

      ```{terms}
      id: bring-a-friend
      ```
      """,
    en: """
      ---
      title: Bring a friend
      description: Bring a friend. They save on their first order, and you get a voucher.
      ---

      You know best who would like this. Tell them the way you would over a cup of coffee.

      ## The offer

      ```{offer}
      id: bring-a-friend
      ```

      ## A text to pass on

      Change it until it sounds like you. Everything is sent from your own device.

      ```{share}
      shareable: good-tip
      ```

      ## The conditions

      ```{terms}
      id: bring-a-friend
      ```
      """)

  static let offer = """
    #de Ein Angebot. Alle Schlüssel: passalong schema offer
    #de Seite und Abrechnung lesen dieselben Zahlen: Sie können nicht voneinander abweichen.
    #en An offer. All keys: passalong schema offer
    #en Pages and settlement read the same figures, so they can never disagree.

    #de Steht in Codes und Abrechnungen. Später nicht mehr ändern.
    #en Stands in codes and ledger. Never change it later.
    id: bring-a-friend
    title:
      de: Freunde einladen
      en: Bring a friend
    summary:
      de: Du bist zufrieden und erzählst davon.
      en: You are happy with us and tell others.
    call_to_action:
      de: Jetzt einladen
      en: Tell a friend
    page: bring-a-friend
    terms: terms

    #de Wer empfiehlt, bekommt …
    #en Whoever recommends gets …
    advocate_reward: { kind: fixed, amount: 25.00 EUR, as: voucher, valid: 36 months }
    #de … und wer neu dazukommt:
    #en … and whoever is new gets:
    friend_reward: { kind: percent, rate: 10 %, at_most: 50.00 EUR }

    #de Was zählt, und ab welchem Wert der Ware.
    #en What counts, and from which value of goods.
    earned_by: { event: order, repeat: first }
    eligibility:
      new_customer: 12 months
      minimum: 50.00 EUR

    #de So lange zählt ein Klick, und so lange warten wir nach der Bezahlung auf Rückgaben.
    #en How long a click counts, and how long we wait for returns after the payment.
    attribution: { window: 30 days }
    hold: 30 days

    limits:
      per_advocate: { rewards: 10, per: calendar_year }
      # budget: 5000.00 EUR
    # runs: { from: 2027-01-01, through: 2027-12-31 }
    """

  static let shareable = BilingualText(
    de: """
      ---
      #de Ein Text zum Weitergeben, ein Abschnitt je Kanal. Schlüssel: passalong schema shareable
      title: Ein guter Tipp
      reason: honest-advice
      offer: bring-a-friend
      circles: [family-friends, colleagues]
      ---

      ## whatsapp

      Du hast doch neulich gefragt, wo ich das herhabe: von @name@. Ich bin richtig zufrieden. \
      Über diesen Link bekommst du beim ersten Einkauf {friend_reward}: {link}

      {disclosure}

      ## email

      Subject: Ein Tipp von mir

      Hallo,

      ich habe dir von @name@ erzählt. Gut beraten wurde ich dort, und ehrlich. Wenn du magst, \
      schau es dir in Ruhe an. Über meinen Link bekommst du beim ersten Einkauf {friend_reward}:

      {link}

      {disclosure}

      ## copy

      Mein Tipp: @name@. Über meinen Link gibt es beim ersten Einkauf {friend_reward}: {link}
      {disclosure}
      """,
    en: """
      ---
      #en A text to pass on, a section for each channel. All keys: passalong schema shareable
      title: A good tip
      reason: honest-advice
      offer: bring-a-friend
      circles: [family-friends, colleagues]
      ---

      ## whatsapp

      You asked where I got it: from @name@. I am really happy with them. With this link you get \
      {friend_reward} on your first order: {link}

      {disclosure}

      ## email

      Subject: A tip from me

      Hello,

      I told you about @name@. They gave me good advice, and honest advice. Have a look if you \
      like. With my link you get {friend_reward} on your first order:

      {link}

      {disclosure}

      ## copy

      My tip: @name@. With my link you get {friend_reward} on your first order: {link}
      {disclosure}
      """)
}
