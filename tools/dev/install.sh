# install_packages GROUP...: the Debian packages of those groups, and a Node.js that the web build can use.

install_packages() {
  local missing
  missing=$(missing_packages "$@")
  if [ -n "$missing" ]; then
    step "install Debian packages" apt_install $missing
  fi
  use_node
}

missing_packages() {
  local group package program wanted=() installed
  while read -r group package program; do
    [[ " $* " == *" $group "* ]] || continue
    [ -z "$program" ] || ! command -v "$program" >/dev/null || continue
    wanted+=("$package")
  done <tools/dev/packages.txt
  installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/ installed$//p')
  comm -23 <(printf '%s\n' "${wanted[@]}" | sort) <(sort -u <<<"$installed")
}

apt_install() {
  local sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "Debian packages are missing and this is neither root nor has it sudo. As root, run:"
      echo "  apt-get update && apt-get install --no-install-recommends $*"
      return 1
    fi
    sudo=(sudo)
  fi
  local install=("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@")
  # The lists are fetched only where they are absent or too old to name what we need.
  "${install[@]}" || { "${sudo[@]}" apt-get update && "${install[@]}"; }
}

# Debian 12 has Node.js 18, which Vite no longer runs on. Where it is older than 20.19, a newer one is kept in the cache.
use_node() {
  [ -f web/package.json ] || return 0
  local cache=${XDG_CACHE_HOME:-$HOME/.cache}/quell/node
  if node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'; then
    return 0
  fi
  if [ ! -x "$cache/node_modules/node/bin/node" ]; then
    step "install Node.js 22" npm install --no-audit --no-fund --prefix "$cache" node@22
  fi
  PATH=$cache/node_modules/node/bin:$PATH
}
