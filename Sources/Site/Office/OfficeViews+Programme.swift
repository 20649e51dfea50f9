internal import Diagnostics
internal import Markdown
internal import Mustache
internal import Playbook
internal import Program
internal import Quantity
internal import YAML

// What is passed on, in which circles and how it is asked for.
extension OfficeViews {
  var positioning: Object {
    let positioning = campaign.program.positioning
    return [
      "eusp": text(positioning?.eusp),
      "sparks": .list((positioning?.sparks ?? []).map(text)),
      "reasons": .list(campaign.program.reasons.map(reason)),
    ]
  }

  private func reason(_ reason: Reason) -> Value {
    let findings = playbook.findings.filter { $0.place == reason.id.place }
    return [
      "title": text(reason.title),
      "kind": Value(reason.kind.map { word("ingredient." + $0.rawValue) }),
      "text": text(reason.text),
      "shareables": .list(playbook.shareables(carrying: reason.id.value).map(shareable)),
      "notices": notices(findings),
    ]
  }

  var shareables: Object {
    ["shareables": .list(campaign.shareables.map(entry))]
  }

  private func entry(_ shareable: Shareable) -> Value {
    let translation = shareable.translations[language]
    let offer = shareable.offer.flatMap { campaign.offer($0.value) }
    return [
      "id": .text(shareable.id.text), "title": .text(title(of: shareable)),
      "circles": .list(shareable.circles.map { circle($0.value) }),
      "reason": text(shareable.reason.flatMap { campaign.reason($0.value) }?.title),
      "offer": self.offer(shareable.offer?.value),
      "image": Value(translation?.header.imageIdea),
      "disclosure": Value(campaign.disclosure(for: offer, in: shareable, language: language)),
      "texts": .list(
        (translation?.texts ?? []).map { text in
          [
            "channel": .text(text.channel.title), "subject": Value(text.subject?.value),
            "text": .text(text.text.value),
          ]
        }),
    ]
  }

  var circles: Object {
    [
      "circles": .list(campaign.circles.map(entry)),
      "bridge_builders": .list(
        playbook.bridgeBuilders.map { contact in
          [
            "person": self.contact(contact),
            "circles": .list(
              contact.circles.map { text(campaign.circle($0.value)?.title) }),
          ]
        }),
      "notices": notices(findings(inFileOf: campaign.circles.first?.id)),
    ]
  }

  private func findings(inFileOf id: Located<Identifier>?) -> [Diagnostic] {
    id.map { playbook.findings(in: $0.place.path) } ?? []
  }

  private func entry(_ circle: Circle) -> Value {
    let id = circle.id.value
    let shareables = playbook.shareables(for: id)
    return [
      "id": .text(id.text), "kind": .text(word("circle." + circle.kind.rawValue)),
      "title": text(circle.title), "text": text(circle.text),
      "bridges": .list(circle.bridges.map { self.circle($0.value) }),
      "sources": .list(playbook.circles(leadingTo: id).map { self.circle($0.id.value) }),
      "shareables": .list(shareables.map(shareable)),
      "has_shareables": .flag(!shareables.isEmpty),
      "contacts": .list(playbook.contacts(in: id).map(contact)),
      "targets": .list(playbook.targets(in: id).map { .text(name(of: $0)) }),
    ]
  }

  func process(_ worker: inout RenderWorker) -> Object {
    var steps: [Value] = []
    for step in campaign.process?.steps ?? [] { steps.append(entry(step, &worker)) }
    var scripts: [Value] = []
    for script in playbook.furtherScripts { scripts.append(guide(script, &worker)) }
    let findings = campaign.process.map { playbook.findings(in: $0.places.record.path) }
    return [
      "steps": .list(steps), "scripts": .list(scripts), "notices": notices(findings ?? []),
    ]
  }

  private func entry(_ step: ProcessStep, _ worker: inout RenderWorker) -> Value {
    let script = step.script.flatMap { campaign.script($0.value) }
    return [
      "number": .number(Int64(step.stage.value.number)),
      "id": .text("step-\(step.stage.value.rawValue)"), "title": text(step.title),
      "text": text(step.text), "detail": text(step.detail), "owner": owner(step.owner?.value),
      "pause": span(step.pause), "due": span(step.due),
      "guide": script.map { guide($0, &worker) } ?? .null,
    ]
  }

  /// In this language, or in the first there is.
  private func guide(_ script: Script, _ worker: inout RenderWorker) -> Value {
    let found = ([number] + office.languages).lazy.compactMap { index in
      script.translations[site.languages[index].language].map { (index, $0) }
    }.first
    guard let (index, translation) = found else { return .null }
    let code = site.languages[index].code
    var options = MarkdownOptions()
    if site.settings.markdown.usesSmartPunctuation {
      options.punctuation = Punctuation.of(language: code)
    }
    options.hasAnchors = false
    options.headingShift = 2
    options.isCompact = true
    var page = MarkdownPage(options: options)
    var host = ScriptHost(site, index)
    var html: [UInt8] = []
    page.render(MarkdownText(translation.source, translation.body), host: &host, into: &html)
    worker.findings += page.findings
    return [
      "id": .text(script.id.text), "title": .text(translation.header.title),
      "minutes": script.minutes.map { .number(Int64($0)) } ?? .null,
      "language": .text(code), "content": .html(html),
    ]
  }

  var survey: Object {
    guard let survey = campaign.survey else { return ["survey": .null, "notices": []] }
    let answers = (0...10).map { number -> Value in
      ["number": .number(Int64(number)), "is_ask": .flag(number >= survey.askFrom)]
    }
    let entry: Value = [
      "question": text(survey.question), "answers": .list(answers),
      "improve_through": .number(Int64(survey.improveThrough)),
      "ask_from": .number(Int64(survey.askFrom)),
      "improve_question": text(survey.improveQuestion),
      "ask_question": text(survey.askQuestion), "invitation": text(survey.invitation),
      "opt_out": text(survey.optOut), "after": span(survey.after),
      "remind_after": span(survey.remindAfter), "again_after": span(survey.againAfter),
      "owner": owner(survey.owner?.value),
    ]
    let findings = playbook.findings(in: survey.places.record.path)
    return ["survey": entry, "notices": notices(findings)]
  }
}
