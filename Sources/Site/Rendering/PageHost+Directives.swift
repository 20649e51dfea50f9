internal import Diagnostics
internal import Markdown
internal import Mustache
internal import Program
internal import YAML

extension PageHost {
  /// The names of all directives, for messages.
  static let directiveNames = DirectiveViewModel.typeNames.map(\.directive)

  mutating func renderDirective(
    _ directive: Directive, on page: inout MarkdownPage, into html: inout [UInt8]
  ) {
    let findingCount = page.findings.count
    guard let value = value(of: directive, on: &page) else {
      precondition(page.findings.count > findingCount, "a directive without a value has a finding")
      return
    }
    guard let template = site.templates["directives/" + directive.name] else {
      page.findings.append(
        .directiveWithoutTemplate(
          directive.name, at: .bytes(directive.body.file, directive.nameRange),
          theme: site.settings.theme))
      return
    }
    let frame = Object([(Keys.directive, value)])
    worker.renderer.render(
      template, [.object(renderer.views.siteFrames[self.page.language]), .object(frame)],
      in: PipeEnvironment(languageCode: site.languages[self.page.language].code), into: &html)
  }

  /// What the directive's template looks up; nil after adding a finding.
  private mutating func value(of directive: Directive, on page: inout MarkdownPage) -> Value? {
    switch directive.name {
    case "offer": offer(directive, &page)
    case "offers": offers(directive, &page)
    case "terms": terms(directive, &page)
    case "share": share(directive, &page)
    case "steps": steps(directive, &page)
    case "faq": questions(directive, &page)
    case "touchpoint": touchpoint(directive, &page)
    case "quote": quote(directive, &page)
    case "table": table(directive, &page)
    case "figure": figure(directive, &page)
    case "hero": hero(directive, &page)
    case "news": news(directive, &page)
    case "cards": cards(directive, &page)
    case "note": note(directive, &page)
    default: unknown(directive, &page)
    }
  }

  private func unknown(_ directive: Directive, _ page: inout MarkdownPage) -> Value? {
    page.findings.append(
      .unknownDirective(directive, known: Self.directiveNames))
    return nil
  }

  /// A picture named in a directive; nil after adding a finding.
  mutating func image(
    _ name: Located<String>, alternative: String?, _ text: MarkdownText,
    _ page: inout MarkdownPage
  ) -> Value? {
    guard let asset = renderer.asset(name.value, of: self.page) else {
      page.findings.append(text.original(.unknownImage(name.value, at: name.place)))
      return nil
    }
    trace.targets.append(LinkIndex.token(asset.name.utf8, asset.address))
    return .object(
      Object([
        (Keys.url, .text(written(asset.address))),
        (Keys.width, asset.record.size.map { .number(Int64($0.width)) } ?? .null),
        (Keys.height, asset.record.size.map { .number(Int64($0.height)) } ?? .null),
        (Keys.alt, .text(alternative ?? "")),
      ]))
  }

  /// Where an address named in a directive leads, as this page writes it; nil after a finding.
  mutating func link(
    _ address: Located<String>, _ text: MarkdownText, _ page: inout MarkdownPage
  ) -> String? {
    let written = address.value
    if written.contains("://") || written.hasPrefix("mailto:") || written.hasPrefix("tel:")
      || written.hasPrefix("#")
    {
      return written
    }
    let path = String(written.prefix { $0 != "#" && $0 != "?" })
    switch target(of: path) {
    case .success(let target):
      return self.written(target) + written.dropFirst(path.count)
    case .failure(let dead):
      let reason = dead.reason
      page.findings.append(
        text.original(
          Diagnostic(reason.id, at: address.place, reason.what, why: reason.why, fix: reason.fix)))
      return nil
    }
  }
}

extension PageHost {
  private mutating func hero(_ directive: Directive, _ page: inout MarkdownPage) -> Value? {
    guard let body = DirectiveBody<HeroParameters>(text: directive, into: &page.findings) else {
      return nil
    }
    let findingCount = page.findings.count
    let parameters = body.parameters
    let image = parameters.image.map {
      self.image($0, alternative: parameters.alternative, directive.body, &page)
    }
    let actions = parameters.actions.map { action -> Value? in
      link(action.url, directive.body, &page).map { url in
        .object(
          Object([
            (Keys.title, .text(action.title)), (Keys.url, .text(url)),
            (Keys.isPrimary, .flag(action.isPrimary)),
          ]))
      }
    }
    hasHeading = true
    var content: [UInt8] = []
    page.render(body.text, host: &self, into: &content)
    if page.findings[findingCount...].contains(where: { $0.severity == .error }) { return nil }
    return .object(
      Object([
        (Keys.title, .text(parameters.title)), (Keys.content, .html(content)),
        (Keys.image, (image ?? .null) ?? .null), (Keys.actions, .list(actions.compactMap(\.self))),
      ]))
  }

  private mutating func quote(_ directive: Directive, _ page: inout MarkdownPage) -> Value? {
    guard let body = DirectiveBody<QuoteParameters>(text: directive, into: &page.findings) else {
      return nil
    }
    var picture = Value.null
    if let name = body.parameters.image {
      guard let found = image(name, alternative: nil, directive.body, &page) else { return nil }
      picture = found
    }
    var content: [UInt8] = []
    page.render(body.text, host: &self, into: &content)
    return .object(
      Object([
        (Keys.content, .html(content)), (Keys.author, Value(body.parameters.author)),
        (Keys.role, Value(body.parameters.role)), (Keys.image, picture),
      ]))
  }

  private mutating func note(_ directive: Directive, _ page: inout MarkdownPage) -> Value? {
    guard let body = DirectiveBody<NoteParameters>(text: directive, into: &page.findings) else {
      return nil
    }
    var content: [UInt8] = []
    page.render(body.text, host: &self, into: &content)
    return .object(
      Object([
        (Keys.title, Value(body.parameters.title)), (Keys.content, .html(content)),
        (Keys.kind, .text(body.parameters.kind.rawValue)),
        (Keys.isWarning, .flag(body.parameters.kind == .warning)),
      ]))
  }

  private mutating func figure(_ directive: Directive, _ page: inout MarkdownPage) -> Value? {
    guard
      let body = DirectiveBody<FigureParameters>(parameters: directive, into: &page.findings),
      let picture = image(
        body.parameters.image, alternative: body.parameters.alternative, directive.body, &page)
    else { return nil }
    var caption: Value = .null
    if let text = body.parameters.caption {
      var html: [UInt8] = []
      page.renderInline(
        MarkdownText(Source(path: directive.body.file.path, text: text)), host: &self, into: &html)
      caption = .html(html)
    }
    return .object(
      Object([
        (Keys.image, picture), (Keys.caption, caption),
        (Keys.credit, Value(body.parameters.credit)),
      ]))
  }

  private mutating func news(_ directive: Directive, _ page: inout MarkdownPage) -> Value? {
    guard let body = DirectiveBody<NewsParameters>(parameters: directive, into: &page.findings)
    else { return nil }
    let name = body.parameters.collection
    let names = site.collections.compactMap { $0.first?.name }
    guard let number = names.firstIndex(of: name.value) else {
      page.findings.append(
        directive.body.original(.unknownCollection(name.value, at: name.place, known: names)))
      return nil
    }
    if !trace.collections.contains(number) { trace.collections.append(number) }
    let collection = site.collections[number][self.page.language]
    let posts = collection.posts.prefix(max(0, body.parameters.count))
    return .object(
      Object([
        (Keys.title, Value(body.parameters.title)),
        (Keys.items, .list(posts.map { renderer.views.card($0) })),
        (Keys.url, .text(written(collection.address))),
      ]))
  }
}
