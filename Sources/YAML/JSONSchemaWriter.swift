/// Writes JSON Schema (draft 2020-12) for records.
package enum JSONSchemaWriter {
  /// The schema of one kind of file; `path` becomes its `$id`, such as
  /// `passalong/offer.schema.json`.
  package static func bytes(of record: any YAMLRecord.Type, id path: String) -> [UInt8] {
    []
  }
}
