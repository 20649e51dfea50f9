package import Program
package import Quantity
internal import YAML

/// A day on which something of the playbook has to be done.
package struct DueDate: Sendable {
  package enum Subject: Sendable {
    /// To be looked at again.
    case review(Touchpoint)
    /// The next step with a contact.
    case step(Contact, String)
    /// A target to be reached.
    case goal(Target)
  }

  package let subject: Subject
  /// `Day.earliest` for a touchpoint that was never looked at.
  package let day: Day
  /// Who answers for it.
  package let owner: Identifier?

  /// Its name among all dates, the same as long as its subject has its name.
  package var id: String {
    switch subject {
    case .review(let touchpoint): "review-\(touchpoint.id.value)"
    case .step(let contact, _): "step-\(contact.id.value)"
    case .goal(let target): "goal-\(target.id.value)"
    }
  }

  /// The last day on which the playbook was surely changed for it.
  package var revised: Day? {
    switch subject {
    case .review(let touchpoint): touchpoint.reviewed?.value
    case .step(let contact, _):
      ([contact.since] + (contact.gave + contact.got).map { $0.day }).compactMap(\.self).max()
    case .goal: nil
    }
  }
}

extension Playbook {
  /// Reviews, steps and targets by day; of one day in the order of the playbook.
  package var dates: [DueDate] {
    let reviews = touchpoints.compactMap { touchpoint in
      touchpoint.reviewDue.map { due in
        DueDate(subject: .review(touchpoint), day: due, owner: touchpoint.owner?.value)
      }
    }
    let steps = campaign.contacts.compactMap { contact in
      contact.next.map { next in
        DueDate(
          subject: .step(contact, next.text), day: next.due.value, owner: contact.owner?.value)
      }
    }
    let goals = campaign.targets.compactMap { target in
      target.due.map { DueDate(subject: .goal(target), day: $0, owner: target.owner?.value) }
    }
    let all = (reviews + steps + goals).enumerated()
    return all.sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }
}
