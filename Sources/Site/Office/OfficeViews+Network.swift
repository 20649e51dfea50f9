internal import Diagnostics
internal import Mustache
internal import Playbook
internal import Program
internal import Quantity
internal import YAML

// Targets, partners and networkers.
extension OfficeViews {
  var targets: Object {
    let groups = TargetKind.allCases.compactMap { kind -> Value? in
      let targets = campaign.targets.filter { $0.kind == kind }
      if targets.isEmpty { return nil }
      return [
        "title": .text(word("target." + kind.rawValue)), "targets": .list(targets.map(entry)),
      ]
    }
    let path = campaign.targets.first?.id.place.path
    return [
      "groups": .list(groups), "notices": notices(path.map(playbook.findings(in:)) ?? []),
    ]
  }

  private func entry(_ target: Target) -> Value {
    [
      "id": .text(target.id.value.text), "title": .text(name(of: target)),
      "departments": .list(target.departments.map(Value.text)),
      "circle": circle(target.circle?.value),
      "reason": text(target.reason.flatMap { campaign.reason($0.value) }?.title),
      "offer": offer(target.offer?.value), "owner": owner(target.owner?.value),
      "contact": target.contact.flatMap { campaign.contact($0.value) }.map(contact) ?? .null,
      "goal": target.goal.map { .number(Int64($0)) } ?? .null, "due": Value(target.due),
      "is_overdue": .flag(target.due.map { $0 < playbook.day } ?? false),
      "note": text(target.note),
    ]
  }

  var partners: Object {
    let people = playbook.partnerships
    let stages = PartnerStage.allCases.enumerated().map { index, stage -> Value in
      [
        "number": .number(Int64(index + 1)), "title": .text(word("partner." + stage.rawValue)),
        "text": .text(word("partner.\(stage.rawValue).text")),
        "people": .list(people.filter { $0.stage == stage }.map(contact)),
      ]
    }
    return ["stages": .list(stages), "partners": .list(people.map(entry))]
  }

  var networkers: Object {
    let kinds = ContactKind.allCases.filter { $0 != .partner }
    let groups = kinds.compactMap { kind -> Value? in
      let contacts = playbook.contacts(of: kind)
      if contacts.isEmpty { return nil }
      return [
        "title": .text(word("contacts." + kind.rawValue)),
        "text": .text(word("contacts.\(kind.rawValue).text")),
        "contacts": .list(contacts.map(entry)),
      ]
    }
    return ["groups": .list(groups)]
  }

  private func entry(_ contact: Contact) -> Value {
    let stage = contact.stage
    let introducer = contact.introducedBy.flatMap { campaign.contact($0.value) }
    let next = playbook.dates.first { date in
      if case .step(let other, _) = date.subject { return other.id == contact.id }
      return false
    }
    return [
      "id": .text(contact.id.value.text), "title": .text(contact.displayName),
      "kind": .text(word("contact." + contact.kind.rawValue)),
      "organization": Value(contact.organization), "role": Value(contact.role),
      "email": Value(contact.email?.description), "phone": Value(contact.phone),
      "circles": .list(contact.circles.map { circle($0.value) }),
      "bridges": .flag(contact.circles.count > 1), "expertise": Value(contact.expertise),
      "owner": owner(contact.owner?.value), "offer": offer(contact.offer?.value),
      "introduced_by": introducer.map(self.contact) ?? .null,
      "introduced": .list(playbook.introduced(by: contact).map(self.contact)),
      "stage": Value(stage.map { word("partner." + $0.rawValue) }),
      "stage_number": stage.flatMap(PartnerStage.allCases.firstIndex).map { index in
        .number(Int64(index + 1))
      } ?? .null,
      "partnership": playbook.isPartnership(contact) ? self.contact(contact) : .null,
      "since": Value(contact.since), "next": next.map(date) ?? .null,
      "goals": Value(contact.goals), "balance": balance(contact),
      "source": Value(contact.origin), "note": Value(contact.note),
      "notices": notices(playbook.findings(on: contact)),
    ]
  }

  private func balance(_ contact: Contact) -> Value {
    let balance = Balance(contact)
    return [
      "gave": .list(balance.gave.map(favour)), "got": .list(balance.got.map(favour)),
      "gave_worth": .list(Balance.worth(balance.gave).map(Value.money)),
      "got_worth": .list(Balance.worth(balance.got).map(Value.money)),
      "verdict": .text(word("balance." + balance.verdict.rawValue)),
      "is_owed": .flag(balance.verdict == .owed), "is_open": .flag(balance.verdict == .open),
    ]
  }

  private func favour(_ favour: Favour) -> Value {
    [
      "day": .day(favour.day), "text": .text(favour.text),
      "value": favour.value.map { .money($0.value) } ?? .null,
    ]
  }
}
