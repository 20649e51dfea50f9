internal import Diagnostics
internal import Markdown
internal import Mustache
internal import Program
internal import YAML

/// Directives that split their text: questions, cards, steps, tables.
extension PageHost {
  mutating func questions(_ directive: Directive, _ page: inout MarkdownPage) -> Value? {
    guard let body = DirectiveBody<NoParameters>(text: directive, into: &page.findings) else {
      return nil
    }
    var unheard = page
    let sections = page.sections(body.text, host: &self).sections
    if sections.isEmpty { return empty(directive, "### Question", &page) }
    // Whoever reads structured data has it without the page's address.
    var elsewhere = PageHost(renderer, self.page, isAbsolute: true, RenderWorker())
    let answers = unheard.sections(body.text, host: &elsewhere).sections
    let items = zip(sections, answers).map { section, answer -> Value in
      let question = String(decoding: section.titleText, as: UTF8.self)
      questions.append((question, String(decoding: answer.content, as: UTF8.self)))
      return .object(
        Object([
          (Keys.question, .text(question)),
          (Keys.id, .text(String(decoding: section.id, as: UTF8.self))),
          (Keys.answer, .html(section.content)),
        ]))
    }
    return .object(Object([(Keys.items, .list(items))]))
  }

  mutating func cards(_ directive: Directive, _ page: inout MarkdownPage) -> Value? {
    guard let body = DirectiveBody<NoParameters>(text: directive, into: &page.findings) else {
      return nil
    }
    let sections = page.sections(body.text, host: &self).sections
    if sections.isEmpty { return empty(directive, "### Title", &page) }
    return .object(
      Object([
        (
          Keys.items,
          .list(
            sections.map { section in
              .object(
                Object([
                  (Keys.title, .html(section.title)), (Keys.content, .html(section.content)),
                  (Keys.id, .text(String(decoding: section.id, as: UTF8.self))),
                ]))
            })
        )
      ]))
  }

  private func empty(
    _ directive: Directive, _ example: String, _ page: inout MarkdownPage
  ) -> Value? {
    page.findings.append(
      .emptyDirective(
        directive.name, example: example, at: .bytes(directive.body.file, directive.nameRange)))
    return nil
  }

  /// Steps from the directive's list, or from the programme's process when it has none.
  mutating func steps(_ directive: Directive, _ page: inout MarkdownPage) -> Value? {
    guard let body = DirectiveBody<NoParameters>(text: directive, into: &page.findings) else {
      return nil
    }
    let isBlank = body.text.bytes.allSatisfy { $0 <= 0x20 }
    let steps = isBlank ? processSteps() : listedSteps(body.text, &page)
    if steps.isEmpty { return empty(directive, "1. **Title.** Text", &page) }
    return .object(Object([(Keys.steps, .list(steps))]))
  }

  private mutating func listedSteps(_ text: MarkdownText, _ page: inout MarkdownPage) -> [Value] {
    page.listItems(text, host: &self).enumerated().map { index, item in
      step(
        index + 1, title: String(decoding: item.title, as: UTF8.self), content: item.content,
        detail: nil)
    }
  }

  private func processSteps() -> [Value] {
    let language = site.languages[page.language].language
    return (site.campaign.process?.steps ?? []).enumerated().map { index, process in
      step(
        index + 1, title: process.title[language] ?? "",
        content: Escaped.html(process.text?[language] ?? ""), detail: process.detail?[language])
    }
  }

  private func step(_ number: Int, title: String, content: [UInt8], detail: String?) -> Value {
    .object(
      Object([
        (Keys.number, .number(Int64(number))),
        (Keys.title, title.isEmpty ? .null : .html(Array(title.utf8))),
        (Keys.content, .html(content)), (Keys.detail, Value(detail)),
      ]))
  }

  mutating func table(_ directive: Directive, _ page: inout MarkdownPage) -> Value? {
    guard let body = DirectiveBody<TableParameters>(text: directive, into: &page.findings) else {
      return nil
    }
    let table = page.table(body.text, host: &self)
    if table.head.isEmpty { return nil }
    let numeric = table.head.indices.map { column in
      let alignment = table.alignments.indices.contains(column) ? table.alignments[column] : .none
      if alignment != .none { return alignment == .end }
      return !table.rows.isEmpty && table.rows.allSatisfy { Self.isNumber($0[column].text) }
    }
    let hasRowHeads = body.parameters.hasRowHeads
    func value(_ cell: MarkdownTable.Cell, _ column: Int) -> Value {
      .object(
        Object([
          (Keys.content, .html(cell.content)),
          (Keys.isNumeric, .flag(numeric.indices.contains(column) && numeric[column])),
          (Keys.isHeader, .flag(hasRowHeads && column == 0)),
        ]))
    }
    func row(_ cells: [MarkdownTable.Cell]) -> [Value] {
      cells.enumerated().map { value($1, $0) }
    }
    return .object(
      Object([
        (Keys.caption, Value(body.parameters.caption)),
        (Keys.columns, .list(row(table.head))),
        (
          Keys.rows,
          .list(table.rows.map { .object(Object([(Keys.cells, .list(row($0)))])) })
        ),
      ]))
  }

  /// Whether a cell holds a number, with its signs, separators and unit marks.
  private static func isNumber(_ text: [UInt8]) -> Bool {
    let rest = text.filter { byte in
      !(byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) && !" .,+-%".utf8.contains(byte)
    }
    let sign = String(decoding: rest, as: UTF8.self)
    return text.contains { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      && ["", "€", "\u{A0}€", "\u{202F}€", "$", "£", "–", "−", "\u{A0}", "\u{202F}"].contains(sign)
  }
}
