/// What GitHub Pages needs: the files as they are, the domain, and a way to hand them in.
struct GitHubFiles {
  private let site: HostedSite

  init(_ site: HostedSite) {
    self.site = site
  }

  var files: [HostFile] {
    var files = [
      HostFile(".nojekyll", "", isPublished: true),
      HostFile("github-pages/publish.sh", Self.script),
    ]
    // Below github.io the domain is GitHub's own; with a path, another repository holds it.
    if site.base.path.isEmpty, !site.host.hasSuffix(".github.io") {
      files.append(HostFile("CNAME", site.host + "\n", isPublished: true))
    }
    return files
  }

  private static let script = """
    #!/bin/sh
    # Written anew by each build. Publishes the site as the only commit of a branch:
    #   sh publish.sh git@github.com:YOU/REPOSITORY.git [gh-pages]
    set -eu
    remote=${1:?"name the repository: sh publish.sh git@github.com:YOU/REPOSITORY.git"}
    branch=${2:-gh-pages}
    site=$(cd "$(dirname "$0")/../../public" && pwd)
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT

    export GIT_DIR="$work/git" GIT_WORK_TREE="$site"
    git init --quiet
    git add --all --force .
    git -c user.name=passalong -c user.email=passalong@localhost \\
      commit --quiet --message "site: built on $(date -u +%Y-%m-%d)"
    git push --quiet --force "$remote" "HEAD:refs/heads/$branch"
    echo "published to $branch of $remote"

    """
}
