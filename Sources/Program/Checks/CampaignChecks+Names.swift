internal import Diagnostics
internal import YAML

extension CampaignChecks {
  /// Each name is given once among things of its kind.
  mutating func checkNames() {
    checkUnique(campaign.offers.map(\.id), "offer")
    checkUnique(program.reasons.map(\.id), "reason")
    checkUnique(program.owners.map(\.id), "owner")
    checkUnique(campaign.touchpoints.map(\.id), "touchpoint")
    checkUnique(campaign.circles.map(\.id), "circle")
    checkUnique(campaign.targets.map(\.id), "target")
    checkUnique(campaign.contacts.map(\.id), "contact")
  }

  private mutating func checkUnique(_ ids: [Located<Identifier>], _ kind: String) {
    var first: [Identifier: Place] = [:]
    for id in ids {
      if let earlier = first[id.value] {
        report(.repeatedName(id.value, kind, earlier: earlier, at: id.place))
      } else {
        first[id.value] = id.place
      }
    }
  }

  mutating func checkReferences() {
    for offer in campaign.offers {
      checkPage(offer.terms)
      if let page = offer.page { checkPage(page) }
    }
    for shareable in campaign.shareables {
      for circle in shareable.circles { resolve(circle, .circle) }
      resolve(shareable.reason, .reason)
      resolve(shareable.offer, .offer)
    }
    for touchpoint in campaign.touchpoints {
      resolve(touchpoint.owner, .owner)
      for element in touchpoint.elements {
        resolve(element.offer, .offer)
        resolve(element.shareable, .shareable)
        resolve(element.script, .script)
        if let page = element.page { checkPage(page) }
      }
    }
    for circle in campaign.circles {
      for bridge in circle.bridges { resolve(bridge, .circle) }
    }
    for step in campaign.process?.steps ?? [] {
      resolve(step.script, .script)
      resolve(step.owner, .owner)
    }
    resolve(campaign.survey?.owner, .owner)
    for target in campaign.targets {
      resolve(target.circle, .circle)
      resolve(target.reason, .reason)
      resolve(target.offer, .offer)
      resolve(target.owner, .owner)
      resolve(target.contact, .contact)
    }
    for message in campaign.messages { resolve(message.offer, .offer) }
    for contact in campaign.contacts {
      for circle in contact.circles { resolve(circle, .circle) }
      resolve(contact.owner, .owner)
      resolve(contact.offer, .offer)
      resolve(contact.introducedBy, .contact)
    }
  }

  /// What a name can refer to.
  private enum ReferenceKind: String {
    case offer, shareable, reason, circle, script, owner, contact

    /// The kind of file that holds it.
    var file: FileKind {
      switch self {
      case .offer: .offer
      case .shareable: .shareable
      case .reason, .owner: .program
      case .circle: .circles
      case .script: .script
      case .contact: .contact
      }
    }
  }

  private func names(_ kind: ReferenceKind) -> [Identifier] {
    switch kind {
    case .offer: campaign.offers.map(\.id.value)
    case .shareable: campaign.shareables.map(\.id)
    case .reason: program.reasons.map(\.id.value)
    case .circle: campaign.circles.map(\.id.value)
    case .script: campaign.scripts.map(\.id)
    case .owner: program.owners.map(\.id.value)
    case .contact: campaign.contacts.map(\.id.value)
    }
  }

  private mutating func resolve(_ reference: Located<Identifier>?, _ kind: ReferenceKind) {
    guard let reference, !failedKinds.contains(kind.file) else { return }
    let names = names(kind)
    guard !names.contains(reference.value) else { return }
    report(
      .unknownReference(
        reference.value, kind.rawValue, names.map(\.text), file: kind.file.pattern,
        at: reference.place))
  }
}
