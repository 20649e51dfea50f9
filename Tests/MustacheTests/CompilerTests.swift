import Diagnostics
import Mustache
import Testing

@Suite struct CompilerTests {
  static let mistakes: [Mistake] = [
    Mistake("a ⟦{{ page.title⟧\n</p>", "mustache.unclosed-tag", "add `}}`"),
    Mistake("⟦{{{ page.title }}⟧", "mustache.unclosed-tag", "`}}}`"),
    Mistake("⟦{{ title ⟧\n{{ text }}", "mustache.unclosed-tag", "never closed"),
    Mistake("⟦{{=| =}}⟧", "mustache.bad-delimiters", "two words"),
    Mistake("⟦{{# a }}⟧ text", "mustache.unclosed-section", "add {{/a}}"),
    Mistake("{{# a }}⟦{{# b }}⟧{{/ a }}", "mustache.unclosed-section", "`b` is never closed"),
    Mistake("{{# items }}{{/ ⟦itmes⟧ }}", "mustache.mismatched-close", "write {{/items}}"),
    Mistake("text ⟦{{/ a }}⟧", "mustache.stray-close", "`a` is closed"),
    Mistake("⟦{{ }}⟧", "mustache.empty-tag", "names nothing"),
    Mistake("{{ ⟦a b⟧ }}", "mustache.bad-name", "write one name"),
    Mistake("{{ ⟦a..b⟧ }}", "mustache.bad-name", "single dots"),
    Mistake("{{ ⟦a|upper⟧ }}", "mustache.bad-name", "a space before and after `|`"),
    Mistake("{{> ⟦p x=1⟧ }}", "mustache.bad-name", "not a name"),
    Mistake("⟦{% if page %}⟧", "mustache.foreign-syntax", "write {{#page}} … {{/page}}"),
    Mistake("⟦{% for x in y %}⟧", "mustache.foreign-syntax", "around what is repeated"),
    Mistake("⟦{% include 'x' %}⟧", "mustache.foreign-syntax", "write {{> partials/name}}"),
    Mistake("⟦{{#if page}}⟧x{{/if}}", "mustache.foreign-syntax", "write {{#page}} … {{/page}}"),
    Mistake("⟦{{#each items}}⟧{{/each}}", "mustache.foreign-syntax", "{{#items}}"),
    Mistake("⟦{{#unless a}}⟧{{/unless}}", "mustache.foreign-syntax", "{{^a}}"),
    Mistake("{{#a}}x⟦{{else}}⟧y{{/a}}", "mustache.foreign-syntax", "{{/name}}{{^name}}"),
    Mistake("⟦{{ a | }}⟧", "mustache.empty-pipe", "nothing follows"),
    Mistake("{{ a | ⟦uper⟧ }}", "mustache.unknown-pipe", "did you mean `upper`?"),
    Mistake("{{ a | date: ⟦lon⟧ }}", "mustache.bad-argument", "one of: long, short"),
    Mistake("{{ a | upper: ⟦x⟧ }}", "mustache.bad-argument", "write only `upper`"),
    Mistake("{{# a | first: ⟦-1⟧ }}{{/ a }}", "mustache.bad-argument", "`first: 3`"),
    Mistake("{{# a | ⟦first⟧ }}{{/ a }}", "mustache.bad-argument", "needs something"),
    Mistake(
      "{{> ⟦partials/hed⟧ }}", "mustache.unknown-partial", "did you mean `partials/head`?",
      partials: ["partials/head": ""]),
    Mistake(
      "{{< p }}{{$ a }}1{{/ a }}{{$ ⟦a⟧ }}2{{/ a }}{{/ p }}", "mustache.repeated-block",
      "`a` is filled twice", partials: ["p": "{{$ a }}{{/ a }}"]),
    Mistake(
      "{{< p }}⟦{{# a }}⟧{{/ a }}{{/ p }}", "mustache.ignored-in-parent", "only blocks",
      partials: ["p": ""]),
    Mistake(
      String(repeating: "{{#a}}", count: 64) + "⟦{{#b}}⟧{{/b}}"
        + String(repeating: "{{/a}}", count: 64), "mustache.nested-too-deeply", "64 deep"),
  ]

  @Test(arguments: mistakes)
  func aMistakeIsReportedWhereItStands(_ mistake: Mistake) {
    var findings: [Diagnostic] = []
    _ = Templates(
      compiling: sources(MarkedTemplate(mistake.template).text, mistake.partials),
      findings: &findings)
    if mistake.id == "mustache.nested-too-deeply" { findings = Array(findings.prefix(1)) }
    mistake.check(findings)
  }

  @Test func allMistakesOfAllTemplatesAreReportedInOneRun() {
    let result = rendered("{{#a}}{{ b c }}", .null, partials: ["p": "{{", "q": "{{/x}}"])
    #expect(
      Set(result.findings.map(\.id)) == [
        "mustache.unclosed-tag", "mustache.unclosed-section", "mustache.bad-name",
        "mustache.stray-close",
      ])
  }

  @Test func theSpecificationDialectLeavesWhatItDoesNotKnowEmpty() {
    let result = rendered("a{{> missing }}b{{ x y }}c", [:], dialect: .specification)
    #expect(result.text == "abc")
    #expect(result.findings.isEmpty)
  }

  @Test func aTemplateOfManyMebibytesIsRefused() {
    let result = rendered(String(repeating: "text", count: 4 << 20) + ".", [:])
    #expect(result.findings.map(\.id) == ["mustache.too-large"])
    #expect(result.text == "")
  }

  @Test func aQuotedTextMayHoldDelimitersAndPipes() {
    #expect(rendered("{{ \"a }} | b\" | upper }}", [:]).text == "A }} | B")
  }
}
