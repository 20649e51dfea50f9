internal import YAML

/// How the letters of a mapped table are written.
package enum ImportEncoding: String, YAMLChoice, Hashable {
  case utf8 = "utf-8"
  case windows1252 = "windows-1252"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
}
