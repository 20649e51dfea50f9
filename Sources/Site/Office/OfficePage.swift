/// A page of the office site.
enum OfficePage: Sendable, Hashable {
  case start, touchpoints
  /// The checklist of one touchpoint, by its number in the playbook.
  case touchpoint(Int)
  /// All checklists one after the other, for printing.
  case checklists
  case coverage, positioning, shareables, circles, process, survey, targets, partners, networkers
  case dates, whatIfs
  /// What changed offers would have come to, by its name.
  case whatIf(String)

  /// Those that the menu leads to, in its order.
  static let menu: [OfficePage] = [
    .start, .touchpoints, .coverage, .positioning, .shareables, .circles, .process, .survey,
    .targets, .partners, .networkers, .dates, .whatIfs,
  ]

  /// The name of its template, and in the theme's words that of its title.
  var template: String {
    switch self {
    case .start: "start"
    case .touchpoints: "touchpoints"
    case .touchpoint: "touchpoint"
    case .checklists: "checklists"
    case .coverage: "coverage"
    case .positioning: "positioning"
    case .shareables: "shareables"
    case .circles: "circles"
    case .process: "process"
    case .survey: "survey"
    case .targets: "targets"
    case .partners: "partners"
    case .networkers: "networkers"
    case .dates: "dates"
    case .whatIfs: "what-ifs"
    case .whatIf: "what-if"
    }
  }

  /// The entry of the menu that it belongs to.
  var section: OfficePage {
    switch self {
    case .touchpoint, .checklists: .touchpoints
    case .whatIf: .whatIfs
    default: self
    }
  }
}
