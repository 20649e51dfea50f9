internal import Program

extension OfferAudience {
  /// The number in the registry.
  var number: Int64 {
    switch self {
    case .customer: 0
    case .partner: 1
    case .supporter: 2
    }
  }

  init(number: Int64) {
    self = number == 0 ? .customer : number == 1 ? .partner : .supporter
  }
}
