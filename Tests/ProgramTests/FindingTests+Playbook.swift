extension FindingTests {
  static let shareables = [
    Row(
      "shareable.text-outside-section", at: "Hallo", german, "---\n## whatsapp",
      "---\nHallo\n## whatsapp"),
    Row(
      "shareable.unknown-channel", at: "whatsap", german, "## email", "## whatsap\n{link}\n## email"
    ),
    Row(
      "shareable.repeated-channel", at: "whatsapp", german, "## email",
      "## whatsapp\n{link}\n## email"),
    Row("shareable.empty-text", at: "sms", german, "## email", "## sms\n\n## email"),
    Row("shareable.no-subject", at: "email", german, "Subject: Strom aus der Nachbarschaft\n", ""),
    Row(
      "shareable.differing-header", at: "title: Neighbour power", english,
      "title: Neighbour power\n", "title: Neighbour power\ncircles: [club]\n"),
    Row(
      "shareable.no-reason", at: "", others: ["program.unused-reason"], german, "reason: trust\n",
      ""),
    Row(
      "shareable.no-texts", at: "",
      others: ["shareable.missing-channel", "shareable.missing-channel"],
      [english: "---\ntitle: Neighbour power\n---\n"]),
    Row("shareable.too-long", at: filler(280) + " {link}", channel("x", filler(280) + " {link}")),
    Row(
      "shareable.too-long", at: filler(500) + " {link}",
      channel("mastodon", filler(500) + " {link}")),
    Row(
      "shareable.long", at: filler(700) + " {link}", channel("telegram", filler(700) + " {link}")),
    Row(
      "shareable.several-messages", at: filler(450) + " {link}",
      channel("sms", filler(450) + " {link}")),
    Row(
      "shareable.several-messages", at: "☀ " + filler(150) + " {link}",
      channel("sms", "☀ " + filler(150) + " {link}")),
    Row(
      "shareable.placeholder-without-offer", at: "{reward}",
      SampleCampaign.file(german, replacing: "offer: solar-friend\n", with: ""),
      [english: SamplePlaybook.shareableEnglish.replacing("now: {link}", with: "{link} {reward}")]),
    Row(
      "shareable.missing-channel", at: "", german, "## email", "## sms\n{link}\n## email"),
    Row(
      "shareable.unknown-placeholder", at: "{cod}", english,
      "now: {link}", "now: {link} {cod}"),
    Row(
      "shareable.no-link", at: "Our roof makes power now:", english, "now: {link}", "now:"),
  ]

  static let playbook = [
    Row("touchpoint.missing-stage", at: "before-visit", ["program/touchpoints/z-after.yaml": nil]),
    Row(
      "touchpoint.missing-stage", at: "before-visit", "program/touchpoints/z-after.yaml",
      "stage: after", "stage: after\naudience: employee"),
    Row("touchpoint.no-element", at: "first-bill", touchpoint, SamplePlaybook.elements, ""),
    Row(
      "touchpoint.element-too-early",
      at: "- { title: { de: Beilage mit Code, en: Leaflet with code }, offer: solar-friend }",
      touchpoint, "answer: yes", "answer: no"),
    Row(
      "touchpoint.overdue-review", at: "id: first-bill", touchpoint, "reviewed: 2026-01-10\n", ""),
    Row(
      "process.missing-step", at: "steps:", "program/process.yaml",
      "  - { stage: qualify, title: { de: Einordnen, en: Qualify } }\n", ""),
    Row(
      "process.repeated-step", at: "ask", others: ["process.missing-step"], "program/process.yaml",
      "stage: qualify", "stage: ask"),
    Row(
      "process.step-order", at: "feedback", "program/process.yaml", SamplePlaybook.lastSteps,
      SamplePlaybook.lastStepsExchanged),
    Row(
      "survey.no-opt-out", at: "{ de: Zwei Fragen an Sie, en: Two questions for you }",
      "program/survey.yaml", "opt_out: { de: Antworten Sie mit STOPP, en: Reply STOP }\n", ""),
    Row("touchpoint.idle-element", at: "de", touchpoint, ", offer: solar-friend", ""),
    Row("touchpoint.promise-without-owner", at: "de", touchpoint, "owner: sales\n", ""),
    Row(
      "touchpoint.overdue-review", at: "2025-08-31", touchpoint, "reviewed: 2026-01-10",
      "reviewed: 2025-08-31"),
    Row(
      "circle.bridge-to-itself", at: "neighbours", "program/circles.yaml", "[club]",
      "[neighbours]"),
    Row(
      "circle.missing-kind", at: "neighbours", "program/circles.yaml", "kind: private",
      "kind: interests"),
    Row(
      "survey.bad-threshold", at: "11", "program/survey.yaml", "ask_from: 8", "ask_from: 11"),
    Row("survey.threshold-gap", at: "9", "program/survey.yaml", "ask_from: 8", "ask_from: 9"),
    Row("survey.threshold-gap", at: "7", "program/survey.yaml", "ask_from: 8", "ask_from: 7"),
    Row(
      "target.no-country", at: "austria", "program/targets.yaml", "kind: country, country: AT",
      "kind: country"),
    Row(
      "target.no-title", at: "bakers", "program/targets.yaml",
      "    title: { de: Bäckereien, en: Bakeries }\n", ""),
    Row(
      "contact.no-source", at: "teacher-sun", "program/network/teacher-sun.yaml",
      "source: Schulfest, mit Einwilligung", "note: Schulfest"),
    Row(
      "contact.no-stage", at: "baker-mill", "program/network/baker-mill.yaml",
      "stage: agree\n", ""),
    Row(
      "contact.overdue-step", at: "2026-02-28", "program/network/baker-mill.yaml",
      "due: 2026-03-01",
      "due: 2026-02-28"),
    Row(
      "mapping.word-of-two-states", at: "Bezahlt", "program/imports/showroom.yaml",
      "cancelled: [storniert]", "cancelled: [storniert, storniert, Bezahlt]"),
    Row("process.no-pause", at: "contact", "program/process.yaml", "pause: 3 days, ", ""),
  ]

  /// The sample's shareable with one more channel, in English as short as can be.
  static func channel(_ name: String, _ text: String) -> [String: String?] {
    [
      german: SamplePlaybook.shareableGerman + "\n\n## \(name)\n\n" + text,
      english: SamplePlaybook.shareableEnglish + "\n\n## \(name)\n\n{link}",
    ]
  }

  static func filler(_ count: Int) -> String { String(repeating: "a", count: count) }
}
