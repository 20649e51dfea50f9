/// The texts of the site that `init` writes; `TextPattern` says how they are filled in.
enum StarterText {}
