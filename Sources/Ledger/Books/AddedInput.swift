/// What became of an input that was to be recorded.
package enum AddedInput: Sendable, Hashable {
  case added(InputFile)
  /// The same bytes are recorded as this input.
  case known(InputFile)
}
