package import Program
internal import YAML

/// Which touchpoint has which ingredient, and what its referral elements lead to.
package struct Coverage: Sendable {
  package struct Row: Sendable {
    package let touchpoint: Touchpoint
    /// In the order of `ReasonKind`.
    package let ingredients: [Bool]
    /// How many elements lead to each `Lead`, in its order.
    package let leads: [Int]

    /// Whether a recommendation has nothing to rest on here.
    package var lacksIngredient: Bool { !ingredients.contains(true) }

    /// Whether something is worth recommending, but no element leads anywhere.
    package var lacksElement: Bool {
      touchpoint.worthRecommending.answer != .no && leads.allSatisfy { $0 == 0 }
    }

    package var hasGap: Bool { lacksIngredient || lacksElement }
  }

  /// Along the customer's way.
  package let rows: [Row]

  package init(_ touchpoints: [Touchpoint]) {
    rows = touchpoints.map { touchpoint in
      Row(
        touchpoint: touchpoint,
        ingredients: ReasonKind.allCases.map { touchpoint.ingredients[$0] != nil },
        leads: Lead.allCases.map { lead in
          touchpoint.elements.count { lead.isTaken(by: $0) }
        })
    }
  }

  /// How many touchpoints have each ingredient.
  package var ingredientTotals: [Int] {
    ReasonKind.allCases.indices.map { index in rows.count { $0.ingredients[index] } }
  }

  /// How many touchpoints have an element that leads there.
  package var leadTotals: [Int] {
    Lead.allCases.indices.map { index in rows.count { $0.leads[index] > 0 } }
  }

  /// Touchpoints where something is worth recommending, at least partly.
  package var worthyCount: Int {
    rows.count { $0.touchpoint.worthRecommending.answer != .no }
  }

  /// Those of them with a referral element that leads somewhere.
  package var equippedCount: Int {
    rows.count { $0.touchpoint.worthRecommending.answer != .no && !$0.lacksElement }
  }

  package var promiseCount: Int { rows.count { $0.touchpoint.promise != nil } }

  /// Promises that somebody answers for.
  package var ownedPromiseCount: Int {
    rows.count { $0.touchpoint.promise != nil && $0.touchpoint.owner != nil }
  }
}
