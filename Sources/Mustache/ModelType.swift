/// What kind of value a name of the view model has.
package indirect enum ModelType: Sendable, Hashable {
  case text
  /// Trusted markup, printed with `{{{x}}}`.
  case html
  /// An address, printed like text.
  case url
  case number
  case flag
  case money
  case day
  case instant
  case rate
  case list(ModelType)
  /// An object type of the model, by name.
  case object(String)
  /// Whatever it is; only what pipes accept is declared so.
  case any
}
