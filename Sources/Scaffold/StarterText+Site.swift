extension StarterText {
  static let site = """
    #de Wer hier veröffentlicht. Alle Schlüssel: passalong schema site
    #de Was mit „vor dem Veröffentlichen ersetzen“ markiert ist, ist noch erfunden.
    #en Who publishes this site. All keys: passalong schema site
    #en What is marked “replace before publishing” is still invented.

    title: @title@
    tagline:
      de: Gutes spricht sich herum.
      en: Good things get around.
    description:
      de: Empfiehl uns weiter. Für dich gibt es ein Dankeschön und für deine Freunde einen Nachlass.
      en: Recommend us. You get a thank-you, and your friends get a discount.

    #de Die Adresse der fertigen Website, auch unter einem Pfad. Vor dem Veröffentlichen ersetzen.
    #en The address of the finished site, with its path if it has one. Replace before publishing.
    base_url: https://example.org

    #de Eine weitere Sprache: hier eintragen, dann zeigt passalong check, welche Texte fehlen.
    #en For another language add it here; passalong check then says which texts are missing.
    languages:
    @languages@
    default_language: @default@

    currency: EUR
    time_zone: @zone@

    #de Das mitgelieferte Theme. Für ein eigenes: passalong new theme NAME
    #en The theme that comes with passalong. For one of your own: passalong new theme NAME
    theme: default

    #de Steht auf jeder Seite. Entferne den Absatz, wenn alles deins ist.
    #en Stands on every page. Take it away when everything is yours.
    sample_notice:
      de: "Im Aufbau: Namen, Zahlen und Bedingungen auf dieser Website sind noch Platzhalter."
      en: "Under construction: names, figures and terms on this site are still placeholders."

    #de Wer verantwortlich ist (§ 5 DDG). Vor dem Veröffentlichen ersetzen, auch im Impressum.
    #en Who is responsible. Replace before publishing, in the imprint page, too.
    legal:
      name: @firm@
      street: @street@
      postal_code: "00000"
      city: @city@
      country: @country@
      email: hello@example.org
      # phone: +49 30 23125 000
      # represented_by: [@person@]
      # register: { court: @court@, number: HRB 000 }
      # vat_id: DE000000000

    #de Seiten heißen wie ihre Datei unter pages/, ohne Sprache und .md.
    #en Pages are named by their file below pages/, without language and .md.
    menus:
      main: [how-it-works, bring-a-friend, questions, news]
      footer: [terms, privacy, imprint]

    #de Ordner mit Beiträgen. Ein neuer Beitrag: passalong new post news NAME
    #en Folders of dated posts. For a new one: passalong new post news NAME
    collections:
      news:
        title:
          de: Neues
          en: News

    #de Setzt das Recht deiner Branche Prämien Grenzen? health, insurance, legal, medical, books …
    #en Does the law of your trade limit rewards? health, insurance, legal, medical, books …
    # sector: general

    #de Das Bild, das Messenger beim Teilen zeigen (PNG, 1200 × 630).
    #en The picture that messengers show with a link (PNG, 1200 × 630).
    # social: { image: assets/social.png }
    """
}
