/// Nothing yet.
enum ReconcileTestsSeed {}
