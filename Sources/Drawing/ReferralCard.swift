/// One advocate's card to hand on: what is different from all others of its kind.
package struct ReferralCard: Equatable, Sendable {
  /// Who recommends, as a whole line: “Recommended by Anna”; nil without consent to be named.
  package var recommendation: String?
  /// In groups, as it is typed.
  package var code: String
  /// The link as people read and type it, without `https://`.
  package var shownLink: String
  /// Where the link on a screen leads.
  package var address: String
  package var modules: ModuleGrid

  package init(
    recommendation: String?, code: String, shownLink: String, address: String, modules: ModuleGrid
  ) {
    self.recommendation = recommendation
    self.code = code
    self.shownLink = shownLink
    self.address = address
    self.modules = modules
  }
}
