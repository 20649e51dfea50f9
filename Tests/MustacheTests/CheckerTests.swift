import Diagnostics
import Mustache
import Testing

@Suite struct CheckerTests {
  static let model = Model([
    ModelObject(
      "Root", "What all templates see.",
      [
        ModelField("page", .object("Page"), "The page."),
        ModelField("offers", .list(.object("Offer")), "All offers."),
        ModelField("legal", .object("Legal"), isOptional: true, "Who publishes."),
        ModelField("items", .list(.object("Item")), "A tree."),
        ModelField("names", .list(.text), "Some words."),
        ModelField("level", .number, "A level."),
      ]),
    ModelObject(
      "Page", "One page.",
      [
        ModelField("title", .text, "Its title."), ModelField("url", .url, "Its address."),
        ModelField("content", .html, "Its text."), ModelField("is_home", .flag, "Whether home."),
        ModelField("date", .day, isOptional: true, "Its day."),
        ModelField("updated", .instant, "When it changed."),
        ModelField("summary", .text, isOptional: true, "In short."),
        ModelField("template", .text, "Its template."),
      ]),
    ModelObject(
      "Offer", "An offer.",
      [
        ModelField("title", .text, "Its title."), ModelField("reward", .money, "What is paid."),
        ModelField("rate", .rate, isOptional: true, "The share."),
      ]),
    ModelObject("Legal", "An entity.", [ModelField("name", .text, "Its name.")]),
    ModelObject(
      "Item", "A node.",
      [
        ModelField("title", .text, "Its title."),
        ModelField("children", .list(.object("Item")), "Below it."),
        ModelField("next", .object("Item"), isOptional: true, "After it."),
      ]),
    ModelObject("Directive", "A directive.", [ModelField("directive", .object("Offer"), "It.")]),
  ])

  static let right: [String] = [
    "{{ page.title }} {{ page.url }} {{{ page.content }}} {{ level }}",
    "{{# page }}{{ title }}{{ url }}{{/ page }}",
    "{{# offers }}{{ title }}{{ reward | money }}{{# rate }}{{ . | rate }}{{/ rate }}"
      + "{{/ offers }}",
    "{{# page.date }}{{ . | date: long }}{{/ page.date }}{{^ page.date }}-{{/ page.date }}",
    "{{# names }}{{ . }}{{/ names }}{{# names | first: 2 }}{{ . | upper }}{{/ names }}",
    "{{ page.url | upper }}{{ legal.name }}{{# legal }}{{ name }}{{ page.title }}{{/ legal }}",
    "{{# page.is_home }}x{{/ page.is_home }}{{^ offers }}none{{/ offers }}",
    "<a href=\"{{ page.url }}\" title='{{ page.title }}' data-x={{ level }}>"
      + "{{ page.title }}</a>",
    "<script>let x = {{{ page.title | json }}};</script><p>{{ page.title }}</p>",
    "<style>.a > b { color: red }</style>{{ page.title }}<!-- {{ page.title }} -->",
    "<a {{# page.is_home }}aria-current=\"page\"{{/ page.is_home }} href=\"{{ page.url }}\">",
    "{{>* page.template }}", "{{# page.summary }}{{ . }}{{/ page.summary }}",
  ]

  @Test(arguments: right)
  func whatTheModelHasIsAccepted(_ template: String) {
    #expect(checked(template).map(\.what) == [])
  }

  static let mistakes: [Mistake] = [
    Mistake("{{ page.⟦titel⟧ }}", "mustache.unknown-name", "did you mean `page.title`?"),
    Mistake("{{ ⟦pgae⟧.title }}", "mustache.unknown-name", "did you mean `page`?"),
    Mistake("{{ ⟦summary⟧ }}", "mustache.unknown-name", "did you mean `page.summary`?"),
    Mistake(
      "{{# offers }}{{ ⟦reword⟧ | money }}{{/ offers }}", "mustache.unknown-name",
      "did you mean `reward`?"),
    Mistake("{{ offers.⟦title⟧ }}", "mustache.no-parts", "{{#offers}} {{title}} {{/offers}}"),
    Mistake("{{ page.title.⟦x⟧ }}", "mustache.no-parts", "write {{page.title}}"),
    Mistake("{{ ⟦page⟧ }}", "mustache.unprintable", "it is a Page"),
    Mistake("{{ ⟦page.is_home⟧ }}", "mustache.unprintable", "a flag"),
    Mistake("{{ ⟦offers⟧ }}", "mustache.unprintable", "a list of Offer"),
    Mistake("{{ ⟦page.date⟧ }}", "mustache.unformatted", "{{ page.date | date }}"),
    Mistake("{{# offers }}{{ ⟦reward⟧ }}{{/ offers }}", "mustache.unformatted", "| money"),
    Mistake("⟦{{ page.content }}⟧", "mustache.escaped-markup", "{{{ page.content }}}"),
    Mistake("⟦{{{ page.title }}}⟧", "mustache.unescaped-text", "would not be escaped"),
    Mistake("⟦{{& page.url }}⟧", "mustache.unescaped-text", "a url"),
    Mistake("<a href=⟦{{ page.url }}⟧>", "mustache.unquoted-attribute", "quotes"),
    Mistake("<a href=/x/⟦{{ page.url }}⟧>", "mustache.unquoted-attribute", "quotes"),
    Mistake("<div ⟦{{ page.title }}⟧>", "mustache.text-in-tag", "quoted value"),
    Mistake("<script>var x = '⟦{{ page.title }}⟧'</script>", "mustache.text-in-script", "| json"),
    Mistake("<STYLE>a{b:⟦{{ page.title }}⟧}</STYLE>", "mustache.text-in-script", "<style>"),
    Mistake("{{ page.title | ⟦money⟧ }}", "mustache.bad-operand", "a text"),
    Mistake("{{ \"word\" | ⟦date⟧ }}", "mustache.bad-operand", "day, instant"),
    Mistake("{{# page | ⟦first⟧: 2 }}{{/ page }}", "mustache.bad-operand", "a Page"),
    Mistake("{{# ⟦page.updated⟧ }}x{{/ page.updated }}", "mustache.constant-section", "always"),
    Mistake("{{^ ⟦page⟧ }}x{{/ page }}", "mustache.constant-section", "never"),
    Mistake("{{>* ⟦page.url⟧ }}", "mustache.dynamic-name", "not a text"),
    Mistake(
      "{{< p }}{{$ ⟦mian⟧ }}x{{/ mian }}{{/ p }}", "mustache.unknown-block",
      "did you mean `main`?", partials: ["p": "{{$ main }}{{/ main }}"]),
  ]

  @Test(arguments: mistakes)
  func aMistakeIsReportedWhereItStands(_ mistake: Mistake) {
    mistake.check(checked(MarkedTemplate(mistake.template).text, partials: mistake.partials))
  }

  @Test func aMistakeInAPartialSaysHowThePartialWasReached() {
    let findings = checked(
      "<p>\n  {{> q }}", partials: ["q": "{{> p }}", "p": "{{ page.titel }}"])
    #expect(findings.count == 1)
    #expect(findings.first?.place.path == "p.mustache")
    #expect(
      findings.first?.why
        == "`page` is a Page; included from q.mustache:1:1, from page.mustache:2:3")
  }

  @Test func aPartialIsCheckedInEachContextButReportedOnce() {
    let findings = checked(
      "{{> p }}{{# offers }}{{> p }}{{/ offers }}{{> p }}", partials: ["p": "{{ title }}"])
    #expect(findings.map(\.id) == ["mustache.unknown-name"])
    #expect(findings.first?.what.contains("page.title") == true)
  }

  @Test func whatFillsABlockIsCheckedInTheContextOfTheBlock() {
    let parent = ["p": "{{# offers }}{{$ a }}{{/ a }}{{/ offers }}"]
    #expect(checked("{{< p }}{{$ a }}{{ title }}{{/ a }}{{/ p }}", partials: parent).isEmpty)
    let findings = checked("{{< p }}{{$ a }}{{ url }}{{/ a }}{{/ p }}", partials: parent)
    #expect(findings.map(\.id) == ["mustache.unknown-name"])
    #expect(findings.first?.why == "")
  }

  @Test(arguments: ["{{# children }}{{> n }}{{/ children }}", "{{# next }}{{> n }}{{/ next }}"])
  func recursionIntoTheDataIsAccepted(_ partial: String) {
    let findings = checked(
      "{{# items }}{{> n }}{{/ items }}", partials: ["n": "{{ title }}" + partial])
    #expect(findings.map(\.what) == [])
  }

  @Test(arguments: [
    "{{> n }}", "{{# page.is_home }}{{> n }}{{/ page.is_home }}",
    "{{# items }}{{> n }}{{/ items }}", "{{> m }}",
  ])
  func recursionWithoutEndIsReported(_ partial: String) {
    let findings = checked("{{> n }}", partials: ["n": partial, "m": "{{> n }}"])
    #expect(findings.map(\.id) == ["mustache.recursion-without-end"])
  }

  @Test func aRootMayHaveSeveralFrames() {
    var findings: [Diagnostic] = []
    let templates = Templates(
      compiling: sources("{{ directive.title }}{{ page.title }}", [:]), findings: &findings)
    templates.check(
      [TemplateRoot("page", ["Root", "Directive"])], against: Self.model, findings: &findings)
    #expect(findings.isEmpty)
    templates.check([TemplateRoot("page", ["Root"])], against: Self.model, findings: &findings)
    #expect(findings.map(\.what) == ["there is no `directive` here"])
  }

  @Test func theModelIsPrintedForThemeAuthors() {
    let text = Model([
      ModelObject("Link", "A link.", [ModelField("url", .url, isOptional: true, "Where to.")])
    ]).markdown()
    #expect(
      text == """
        ## Link

        A link.

        | name | type | meaning |
        | --- | --- | --- |
        | `url` | url, may be missing | Where to. |

        """)
  }

  private func checked(_ template: String, partials: [String: String] = [:]) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let templates = Templates(compiling: sources(template, partials), findings: &findings)
    templates.check(
      [TemplateRoot("page", ["Root"])], against: Self.model, findings: &findings)
    return findings
  }
}
