/// The fields of one record by what they say: byte ranges of one buffer, by the numbers of roles;
/// empty where a field is not there.
typealias Cells = Span<Range<Int>>

extension Cells {
  @inline(__always)
  subscript(role: Role) -> Range<Int> { self[role.rawValue] }
}
