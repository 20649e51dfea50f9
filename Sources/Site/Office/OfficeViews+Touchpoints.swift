internal import Diagnostics
internal import Mustache
internal import Playbook
internal import Program
internal import Quantity
internal import YAML

// Touchpoints, their checklists and the matrix.
extension OfficeViews {
  var touchpoints: Object {
    let groups = TouchpointStage.allCases.compactMap { stage -> Value? in
      let touchpoints = playbook.touchpoints(in: stage)
      if touchpoints.isEmpty { return nil }
      return [
        "id": .text(stage.rawValue), "title": .text(word("stage." + stage.rawValue)),
        "touchpoints": .list(touchpoints.map { .object(touchpoint($0)) }),
      ]
    }
    return ["groups": .list(groups), "count": .number(Int64(playbook.touchpoints.count))]
  }

  func touchpointContent(_ index: Int) -> Object {
    let all = playbook.touchpoints
    func neighbour(_ index: Int) -> Value {
      guard all.indices.contains(index) else { return .null }
      return link(all[index].title[language], address(.touchpoint(index)))
    }
    return [
      "touchpoint": .object(touchpoint(all[index])), "previous": neighbour(index - 1),
      "next": neighbour(index + 1),
    ]
  }

  private func touchpoint(_ touchpoint: Touchpoint) -> Object {
    let judgement = touchpoint.worthRecommending
    let row = Coverage([touchpoint]).rows.first
    let due = touchpoint.reviewDue
    let findings = playbook.findings(on: touchpoint)
    return [
      "id": .text(touchpoint.id.value.text), "title": text(touchpoint.title),
      "url": .text(url(of: touchpoint)),
      "stage": .text(word("stage." + touchpoint.stage.rawValue)),
      "audience": touchpoint.audience == .customer
        ? .null : .text(word("audience." + touchpoint.audience.rawValue)),
      "answer": [
        "text": .text(word("answer." + judgement.answer.rawValue)),
        "value": .text(judgement.answer.rawValue), "because": text(judgement.because),
      ],
      "has_element": .flag(touchpoint.elements.contains { !$0.leadsNowhere }),
      "needs_element": .flag(row?.lacksElement ?? false),
      "promise": text(touchpoint.promise), "owner": owner(touchpoint.owner?.value),
      "ingredients": .list(
        ReasonKind.allCases.map { kind in
          [
            "title": .text(word("ingredient." + kind.rawValue)),
            "text": text(touchpoint.ingredients[kind]),
          ]
        }),
      "ingredient_count": .number(Int64(row?.ingredients.count { $0 } ?? 0)),
      "elements": .list(touchpoint.elements.map(element)),
      "element_count": .number(Int64(touchpoint.elements.count)),
      "checklist": .list(touchpoint.checklist.map(text)),
      "reviewed": Value(touchpoint.reviewed?.value),
      "due": due == .earliest ? .null : Value(due),
      "is_overdue": .flag(due.map { $0 < playbook.day } ?? false),
      "rhythm": span(touchpoint.reviewEvery),
      "notices": notices(findings), "has_notices": .flag(!findings.isEmpty),
    ]
  }

  private func element(_ element: ReferralElement) -> Value {
    let shareable = element.shareable.flatMap { campaign.shareable($0.value) }
    let script = element.script.flatMap { campaign.script($0.value) }
    let leads = [
      lead(.offer, offer(element.offer?.value)),
      lead(.shareable, shareable.map(self.shareable) ?? .null),
      lead(
        .page,
        element.page.map { page in
          publicAddress(page.value).map { link(title(of: page.value), $0) } ?? .null
        } ?? .null),
      lead(.script, script.map(guideLink) ?? .null),
    ]
    return [
      "title": text(element.title), "leads": .list(leads.compactMap(\.self)),
      "is_idle": .flag(element.leadsNowhere),
    ]
  }

  private func title(of page: PageName) -> String {
    let index = site.links.page(named: "pages/\(page.text)".utf8, in: number)
    return index.map { site.pages[$0].menuTitle } ?? page.text
  }

  private func lead(_ kind: Lead, _ link: Value) -> Value? {
    guard case .object(let link) = link else { return nil }
    return [
      "kind": .text(word("lead." + kind.rawValue)), "title": link["title"] ?? .null,
      "url": link["url"] ?? .null,
    ]
  }

  private func guideLink(_ script: Script) -> Value {
    link(script.title(in: language) ?? script.id.text, address(.process) + "#" + script.id.text)
  }

  var coverage: Object {
    let coverage = Coverage(playbook.touchpoints)
    let groups = TouchpointStage.allCases.compactMap { stage -> Value? in
      let rows = coverage.rows.filter { $0.touchpoint.stage == stage }
      if rows.isEmpty { return nil }
      return [
        "title": .text(word("stage." + stage.rawValue)), "rows": .list(rows.map(self.row)),
      ]
    }
    return [
      "ingredients": .list(
        zip(ReasonKind.allCases, coverage.ingredientTotals).map { kind, count in
          total(word("ingredient." + kind.rawValue), count)
        }),
      "leads": .list(
        zip(Lead.allCases, coverage.leadTotals).map { lead, count in
          total(word("lead." + lead.rawValue), count)
        }),
      "groups": .list(groups), "count": .number(Int64(coverage.rows.count)),
      "gap_count": .number(Int64(coverage.rows.count { $0.hasGap })),
    ]
  }

  private func total(_ title: String, _ count: Int) -> Value {
    ["title": .text(title), "count": .number(Int64(count)), "is_gap": .flag(count == 0)]
  }

  private func row(_ row: Coverage.Row) -> Value {
    let cells =
      row.ingredients.map { cell($0, isFirstLead: false) }
      + row.leads.enumerated().map { cell($1 > 0, isFirstLead: $0 == 0) }
    let gaps = [
      row.lacksIngredient ? word("gap.ingredient") : nil,
      row.lacksElement ? word("gap.element") : nil,
    ].compactMap(\.self)
    return [
      "title": text(row.touchpoint.title), "url": .text(url(of: row.touchpoint)),
      "cells": .list(cells), "gaps": .list(gaps.map(Value.text)), "has_gap": .flag(row.hasGap),
    ]
  }

  private func cell(_ isPresent: Bool, isFirstLead: Bool) -> Value {
    ["is_present": .flag(isPresent), "is_first_lead": .flag(isFirstLead)]
  }
}
