internal import Diagnostics
internal import Quantity
internal import YAML

extension CampaignChecks {
  mutating func checkTouchpoints() {
    for touchpoint in campaign.touchpoints {
      if touchpoint.elements.isEmpty {
        if touchpoint.worthRecommending.answer != .no {
          report(.noElement(touchpoint.id.value, at: touchpoint.id.place))
        }
      } else if touchpoint.worthRecommending.answer == .no {
        report(.elementTooEarly(at: touchpoint.places["elements"]))
      }
      for element in touchpoint.elements where element.leadsNowhere {
        report(.idleElement(at: element.title.place ?? touchpoint.places["elements"]))
      }
      if let promise = touchpoint.promise, touchpoint.owner == nil {
        report(.promiseWithoutOwner(at: promise.place ?? touchpoint.places.record))
      }
      if let due = touchpoint.reviewDue, context.remindsOfDates, due < asOf {
        report(.overdueReview(due, at: touchpoint.places["reviewed"]))
      }
    }
    checkStages()
    checkCircles()
  }

  /// A customer meets the firm before, during and after the purchase.
  private mutating func checkStages() {
    guard let first = campaign.touchpoints.first, !failedKinds.contains(.touchpoint) else { return }
    let customers = campaign.touchpoints.filter { $0.audience == .customer }
    let missing = TouchpointStage.allCases.filter { stage in
      !customers.contains { $0.stage == stage }
    }
    if !missing.isEmpty { report(.missingStages(missing, at: first.id.place)) }
  }

  private mutating func checkCircles() {
    guard let first = campaign.circles.first else { return }
    for circle in campaign.circles {
      for bridge in circle.bridges where bridge.value == circle.id.value {
        report(.bridgeToItself(at: bridge.place))
      }
    }
    let kinds = Set(campaign.circles.map(\.kind))
    let missing = CircleKind.allCases.filter { !kinds.contains($0) }
    if !missing.isEmpty { report(.missingCircles(missing, at: first.id.place)) }
  }

  mutating func checkProcess() {
    guard let process = campaign.process else { return }
    var seen: [ProcessStage] = []
    for step in process.steps {
      let stage = step.stage.value
      if seen.contains(stage) {
        report(.repeatedStep(stage, at: step.stage.place))
      } else if let later = seen.first(where: { $0.number > stage.number }) {
        report(.stepOrder(stage, before: later, at: step.stage.place))
      }
      seen.append(stage)
      if stage == .contact, (step.pause?.count ?? 0) == 0 {
        report(.noPause(at: step.stage.place))
      }
    }
    let missing = ProcessStage.allCases.filter { !seen.contains($0) }
    if !missing.isEmpty { report(.missingSteps(missing, at: process.places.record)) }
  }

  mutating func checkSurvey() {
    guard let survey = campaign.survey else { return }
    let scale = 0...10
    if !scale.contains(survey.improveThrough) || !scale.contains(survey.askFrom) {
      report(.badThreshold(at: survey.places["ask_from"]))
    } else if survey.askFrom != survey.improveThrough + 1 {
      report(.thresholdGap(survey.improveThrough, survey.askFrom, at: survey.places["ask_from"]))
    }
    if survey.invitation != nil, survey.optOut == nil {
      report(.noOptOut(at: survey.places["invitation"]))
    }
  }

  mutating func checkNetwork() {
    for target in campaign.targets {
      if target.kind == .country, target.country == nil {
        report(.targetWithoutCountry(at: target.id.place))
      } else if target.kind != .country, target.title == nil {
        report(.targetWithoutTitle(at: target.id.place))
      }
    }
    for contact in campaign.contacts {
      if contact.origin == nil { report(.noOrigin(at: contact.id.place)) }
      if contact.kind == .partner, contact.stage == nil {
        report(.partnerWithoutStage(at: contact.id.place))
      }
      if let next = contact.next, context.remindsOfDates, next.due.value < asOf {
        report(.overdueStep(next.due.value, at: next.due.place))
      }
      for favour in contact.gave + contact.got {
        guard let value = favour.value, value.value.currency != campaign.currency else { continue }
        report(.foreignCurrency(value.value, campaign.currency, at: value.place))
      }
    }
  }
}
