internal import Diagnostics
internal import Quantity

// Gaps of the playbook, and what can be wrong with its files.

extension Diagnostic {
  static func noElement(_ id: Identifier, at place: Place) -> Diagnostic {
    Diagnostic(
      "touchpoint.no-element", .warning, at: place,
      "`\(id)` is worth recommending, but has no referral element",
      why: "second question of every touchpoint: is a referral element built in?",
      fix: "add `elements:`, or answer the first question with no")
  }

  static func elementTooEarly(at place: Place) -> Diagnostic {
    Diagnostic(
      "touchpoint.element-too-early", .warning, at: place,
      "a referral element where nothing is worth recommending",
      why: "first question of every touchpoint: is what happens here worth recommending?",
      fix: "improve the touchpoint first, then answer yes")
  }

  static func idleElement(at place: Place) -> Diagnostic {
    Diagnostic(
      "touchpoint.idle-element", .warning, at: place, "the referral element leads to nothing",
      fix: "add `offer:`, `shareable:`, `page:` or `script:`")
  }

  static func promiseWithoutOwner(at place: Place) -> Diagnostic {
    Diagnostic(
      "touchpoint.promise-without-owner", .warning, at: place, "nobody answers for the promise",
      why: "a promise that is broken is told further than one that is kept", fix: "add `owner:`")
  }

  static func overdueReview(_ due: Day, at place: Place) -> Diagnostic {
    let since = due == .earliest ? "it was never looked at" : "it was due on \(due)"
    return Diagnostic(
      "touchpoint.overdue-review", .warning, at: place, "the touchpoint has to be looked at",
      why: since, fix: "look at it and set `reviewed:`")
  }

  static func missingStages(_ stages: [TouchpointStage], at place: Place) -> Diagnostic {
    let names = stages.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      "touchpoint.missing-stage", .warning, at: place,
      "customers have no touchpoint in the stage \(names)",
      why: "people recommend before they buy, while they do and long after",
      fix: "describe a touchpoint of each stage")
  }

  static func bridgeToItself(at place: Place) -> Diagnostic {
    Diagnostic(
      "circle.bridge-to-itself", .warning, at: place, "a circle needs no bridge to itself",
      why: "bridges are weak ties to other circles", fix: "remove it")
  }

  static func missingCircles(_ kinds: [CircleKind], at place: Place) -> Diagnostic {
    Diagnostic(
      "circle.missing-kind", .warning, at: place,
      "no circle is of the kind " + kinds.map(\.rawValue).joined(separator: ", "),
      why: "recommendations travel in four circles: "
        + CircleKind.allCases.map(\.rawValue).joined(separator: ", "),
      fix: "add a circle of each kind")
  }

  static func repeatedStep(_ stage: ProcessStage, at place: Place) -> Diagnostic {
    Diagnostic(
      "process.repeated-step", at: place, "the step `\(stage.rawValue)` comes twice",
      fix: "keep one of the two")
  }

  static func stepOrder(
    _ stage: ProcessStage, before later: ProcessStage, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "process.step-order", at: place,
      "the step `\(stage.rawValue)` comes before `\(later.rawValue)`",
      why: "the order is " + ProcessStage.allCases.map(\.rawValue).joined(separator: ", "),
      fix: "move it")
  }

  static func missingSteps(_ stages: [ProcessStage], at place: Place) -> Diagnostic {
    Diagnostic(
      "process.missing-step", at: place,
      "the process has no step " + stages.map { "`\($0.rawValue)`" }.joined(separator: ", "),
      why: "the six steps belong together: asked, but never thanked, nobody recommends twice",
      fix: "add it")
  }

  static func noPause(at place: Place) -> Diagnostic {
    Diagnostic(
      "process.no-pause", .warning, at: place, "the contact follows at once",
      why: "the advocate announces the contact first; without consent nobody may call (§ 7 UWG)",
      fix: "add `pause: 3 days`")
  }

  static func badThreshold(at place: Place) -> Diagnostic {
    Diagnostic(
      "survey.bad-threshold", at: place, "answers go from 0 to 10",
      fix: "write improve_through: 7 and ask_from: 8")
  }

  static func thresholdGap(_ improve: Int, _ ask: Int, at place: Place) -> Diagnostic {
    let kind = ask <= improve ? "both questions" : "neither question"
    return Diagnostic(
      "survey.threshold-gap", at: place, "some answers get \(kind)",
      why: "up to \(improve) one question follows, from \(ask) on the other",
      fix: "write ask_from: \(improve + 1)")
  }

  static func noOptOut(at place: Place) -> Diagnostic {
    Diagnostic(
      "survey.no-opt-out", at: place, "the invitation does not say how to object",
      why: "a satisfaction survey by mail is advertising (BGH VI ZR 225/17); every message says how"
        + " to object (§ 7 Abs. 3 UWG)",
      fix: "add `opt_out:` with the words")
  }

  static func targetWithoutCountry(at place: Place) -> Diagnostic {
    Diagnostic(
      "target.no-country", at: place, "the target does not say which country",
      fix: "add `country:` with its code, such as AT")
  }

  static func targetWithoutTitle(at place: Place) -> Diagnostic {
    Diagnostic("target.no-title", at: place, "the target has no title", fix: "add `title:`")
  }

  static func noOrigin(at place: Place) -> Diagnostic {
    Diagnostic(
      "contact.no-source", .warning, at: place, "where these personal data come from is not said",
      why: "who is on a list may ask where from and on what ground (Art. 6, 14, 15 GDPR)",
      fix: "add `source:`, such as a talk at a fair, with consent")
  }

  static func partnerWithoutStage(at place: Place) -> Diagnostic {
    Diagnostic(
      "contact.no-stage", .warning, at: place, "the partner's stage is not known",
      why: "partnerships go through "
        + PartnerStage.allCases.map(\.rawValue).joined(separator: ", "),
      fix: "add `stage:`")
  }

  static func overdueStep(_ due: Day, at place: Place) -> Diagnostic {
    Diagnostic(
      "contact.overdue-step", .warning, at: place, "the next step was due on \(due)",
      fix: "do it, and write what comes next")
  }
}
