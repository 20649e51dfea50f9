internal import YAML

/// Where a firm wants to be recommended.
package enum TargetKind: String, YAMLChoice, Hashable {
  case country, region, industry, company, network
  case targetGroup = "target_group"
  case press
}
