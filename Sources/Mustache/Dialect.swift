/// How forgiving the compiler is.
package enum Dialect: Sendable {
  /// As the Mustache specification has it: a missing partial is empty, a missing name is empty.
  case specification
  /// For themes: a missing partial is an error, other template languages are recognised.
  case strict
}
