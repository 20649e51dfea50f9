/// A default or example in a schema.
package indirect enum SchemaValue: Sendable, Hashable {
  case text(String)
  case integer(Int)
  case boolean(Bool)
  case list([SchemaValue])
}
