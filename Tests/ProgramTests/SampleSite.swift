/// The sample campaign's files about the publisher and the pages, every key used once.
enum SampleSite {
  /// A part of `site`.
  static let legal = """
    legal:
      name: Sonnenfreunde Musterstadt eG
      street: Musterweg 1
      postal_code: "01234"
      city: Musterstadt
      country: DE
      email: post@example.org
      phone: +49 30 0000000
      represented_by: [Jana Beispiel, Tom Muster]
      register: { court: Amtsgericht Musterstadt, number: GnR 1 }
      vat_id: DE000000000
      supervisory_authority: Landesamt Musterland
      content_responsible: Jana Beispiel

    """

  static let site = """
    title: { de: Sonnenfreunde Musterstadt, en: Sonnenfreunde Musterstadt }
    tagline: { de: "Strom, den man weitersagt", en: Power worth passing on }
    base_url: https://empfehlen.example.org/solar/
    languages:
      - { code: de, name: Deutsch }
      - { code: en, name: English }
    default_language: de
    default_language_prefix: false
    currency: EUR
    time_zone: Europe/Berlin
    theme: default
    sector: general
    author: Redaktion Sonnenfreunde
    legal:
      name: Sonnenfreunde Musterstadt eG
      street: Musterweg 1
      postal_code: "01234"
      city: Musterstadt
      country: DE
      email: post@example.org
      phone: +49 30 0000000
      represented_by: [Jana Beispiel, Tom Muster]
      register: { court: Amtsgericht Musterstadt, number: GnR 1 }
      vat_id: DE000000000
      supervisory_authority: Landesamt Musterland
      content_responsible: Jana Beispiel
    links:
      - { title: { de: Laden, en: Shop }, url: https://shop.example.org/ }
    menus:
      main:
        - index
        - offers
        - { title: { de: Laden, en: Shop }, url: https://shop.example.org/ }
      footer: [terms, imprint]
    collections:
      news:
        title: { de: Neuigkeiten, en: News }
        per_page: 5
        feed: true
        tags: true
        template: post
    markdown: { raw_html: false, smart_punctuation: true }
    sample_notice: { de: Alles erfunden, en: All invented }
    social: { image: assets/card.png, \
    image_alt: { de: Dach mit Solarzellen, en: Roof with solar panels } }
    robots: { index: true, disallow: [/office/] }
    share_path: /r/
    hosting: { hosts: [nginx], forms_to: [https://shop.example.org/] }
    advocate_pages: true
    """

  static let page = """
    ---
    title: Unsere Angebote
    heading: Empfehlen lohnt sich
    description: Drei Angebote im Vergleich
    date: 2026-01-15
    updated: 2026-02-01
    publish: 2026-01-20
    expires: 2026-12-31
    draft: false
    slug: angebote
    aliases: [/praemien/]
    tags: [Prämie, Solar]
    template: page
    image: assets/roof.jpg
    image_alt: Ein Dach
    toc: true
    indexed: true
    author: Jana Beispiel
    menu_title: Angebote
    order: 2
    ---
    # Text
    """
}
