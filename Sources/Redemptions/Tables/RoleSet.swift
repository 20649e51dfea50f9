/// Some of the roles, a bit for each.
struct RoleSet: Sendable {
  let bits: UInt64

  static let all = RoleSet(Role.allCases)

  init(_ roles: [Role]) {
    bits = roles.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  func holds(anyOf roles: Role...) -> Bool { bits & RoleSet(roles).bits != 0 }
}
