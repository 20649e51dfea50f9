extension StarterText {
  static let program = """
    #de Was weiterzusagen sich lohnt, und was für alle Angebote gilt.
    #de Alle Schlüssel: passalong schema program
    #en What is worth recommending, and what holds for all offers.
    #en All keys: passalong schema program

    id: friends
    title:
      de: Weitersagen
      en: Pass it on

    #de Der eine Satz, den jemand über euch weitererzählt, und Anlässe für Geschichten.
    #en The one sentence that people retell about you, and sparks for stories.
    positioning:
      eusp:
        de: Hier wird ehrlich beraten, auch wenn dann weniger auf der Rechnung steht.
        en: They advise honestly, even when that makes the invoice smaller.
      sparks:
        - de: Jemand hat nicht das Teuerste verkauft, sondern das Passende.
          en: Somebody sold what fits, and not what costs most.
        - de: Am anderen Ende war ein Mensch, und er wusste noch, worum es ging.
          en: There was a person at the other end who still knew what it was about.

    #de Gründe, in Worten, die jemand wirklich sagen würde.
    #en Reasons, in words that somebody would really say.
    reasons:
      - id: honest-advice
        kind: trust
        title:
          de: Ehrlich beraten
          en: Honest advice
        text:
          de: Sie haben mir vom teureren Modell abgeraten. Seitdem glaube ich ihnen.
          en: They talked me out of the expensive one. I have believed them ever since.
      #de Für jeden weiteren Grund auch einen Text zum Weitergeben: passalong new shareable NAME
      #en For each further reason a text to pass on, too: passalong new shareable NAME
      # - id: somebody-there
      #   kind: top_performers
      #   title:
      #     de: Jemand ist da
      #     en: Somebody is there
      #   text:
      #     de: Ich rufe an, und es geht jemand ran, der mich kennt.
      #     en: I ring up, and somebody answers who knows me.

    #de Wer sich kümmert. Vor dem Veröffentlichen ersetzen.
    #en Who looks after it. Replace before publishing.
    owners:
      - id: service
        name: @person@
        role:
          de: Kundendienst
          en: Customer service
        email: robin@example.org

    #de Wohin eine Empfehlung führt; {code} wird ersetzt. Vor dem Veröffentlichen ersetzen.
    #en Where a recommendation leads; {code} is filled in. Replace before publishing.
    shop_link: https://shop.example.org/?code={code}

    #de Wer gegen Prämie empfiehlt, muss es sagen (§ 5a Abs. 4 UWG). Steht in jedem Text zum Teilen.
    #en Whoever recommends for a reward has to say so. Stands in every text to share.
    disclosure:
      de: "Werbung: Wenn du über mich einkaufst, bekomme ich dafür einen Gutschein."
      en: "Advertising: if you buy through me, I get a voucher for it."

    # attribution: { window: 30 days, code_beats_click: true, click: last }
    # hold: 30 days
    # payout: { every: month, minimum: 10.00 EUR }
    # privacy: { first_name: with_consent, ledger: 8 years }
    """

  static let process = """
    #de Was nach einer Empfehlung geschieht, in sechs Schritten. Die Seite „So funktioniert’s“ zeigt
    #de sie. Alle Schlüssel: passalong schema process
    #en What happens around a recommendation, in six steps. The page “How it works” shows them.
    #en All keys: passalong schema process
    steps:
      - stage: ask
        title:
          de: Wir fragen
          en: We ask
        text:
          de: Wer zufrieden ist, wird gefragt. Wer es nicht ist, wird zuerst zufrieden gemacht.
          en: If you are happy, we ask you. If you are not, we put that right first.
        owner: service
      - stage: qualify
        title:
          de: Wir hören zu
          en: We listen
        text:
          de: Du sagst, worum es geht. Namen und Nummern nehmen wir nur von der Person selbst an.
          en: You say what it is about. Names and numbers we take only from the person concerned.
        owner: service
        due: 3 days
      - stage: contact
        title:
          de: Du kündigst uns an
          en: You announce us
        text:
          de: Wer neu ist, hört erst von dir. Wir melden uns nur, wenn es gewünscht ist.
          en: They hear from you first. We get in touch only if they want us to.
        owner: service
        pause: 3 days
        due: 7 days
      - stage: confirm
        title:
          de: Wir bestätigen
          en: We confirm
        text:
          de: Termin oder Bestellung bekommt dein Gegenüber schriftlich, mit einem Namen dabei.
          en: They get the date or the order in writing, with a name to turn to.
        owner: service
        due: 2 days
      - stage: feedback
        title:
          de: "Du hörst, wie es steht"
          en: You hear how it stands
        text:
          de: Wir sagen dir, dass deine Empfehlung angekommen ist, und verraten nichts weiter.
          en: We tell you that your recommendation has arrived, and give nothing else away.
        owner: service
        due: 7 days
      - stage: final_feedback
        title:
          de: Das Dankeschön
          en: The thank-you
        text:
          de: Am Ende steht die Prämie oder der Grund, warum es keine gibt. Und immer ein Danke.
          en: In the end there is the reward, or the reason why not. And a thank-you either way.
        owner: service
        due: 60 days
    """

  static let circles = """
    #de Die Kreise, in denen Empfehlungen unterwegs sind. Brücken führen von einem in den anderen.
    #en The circles in which recommendations travel. Bridges lead from one into another.
    circles:
      - id: family-friends
        kind: private
        title:
          de: Familie und Freunde
          en: Family and friends
        description:
          de: Sie glauben dir, weil sie dich kennen.
          en: They believe you because they know you.
        bridges: [neighbours, clubs]
      - id: colleagues
        kind: professional
        title:
          de: Kolleginnen und Kollegen
          en: Colleagues
        description:
          de: Sie fragen, was es bringt, und merken sich eine klare Antwort.
          en: They ask what it brings and remember a clear answer.
        bridges: [clubs]
      - id: neighbours
        kind: neighbourhood
        title:
          de: Nachbarschaft
          en: Neighbourhood
        description:
          de: Sie sehen, was bei dir neu ist, und fragen von selbst.
          en: They see what is new at your place and ask of their own accord.
        bridges: [family-friends]
      - id: clubs
        kind: interests
        title:
          de: Verein und Steckenpferd
          en: Clubs and hobbies
        description:
          de: Hier treffen sich Menschen, die sich sonst nie begegnen würden.
          en: People meet here who would otherwise never cross paths.
        bridges: [family-friends, colleagues]
    """
}
