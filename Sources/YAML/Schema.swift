/// What a value may look like, for JSON Schema and documentation.
package indirect enum Schema: Sendable {
  case text(TextSchema)
  /// One of these words.
  case choice([String])
  case integer(minimum: Int?, maximum: Int?)
  case boolean
  case list(of: Schema)
  /// Free keys; `keyPattern` is a regular expression (ECMA-262, anchored) for them.
  case map(of: Schema, keyPattern: String?)
  /// Looked into when it is written out, so records may contain themselves.
  case record(any YAMLRecord.Type)
  case anyOf([Schema])
  case anything
}
