#!/usr/bin/env bash
# Installs bubblewrap, which keeps students' code from files, network and other processes, and lets it do its work.
set -euo pipefail

root=()
[ "$(id -u)" -eq 0 ] || root=(sudo -n)

if ! command -v bwrap > /dev/null; then
    "${root[@]}" apt-get update -qq
    "${root[@]}" apt-get install -y -qq --no-install-recommends bubblewrap
fi

# Since 24.04, Ubuntu allows the namespaces that bubblewrap is made of to programs with an AppArmor profile alone.
restriction=/proc/sys/kernel/apparmor_restrict_unprivileged_userns
if [ -e "$restriction" ] && [ "$(cat "$restriction")" != 0 ]; then
    "${root[@]}" sysctl -q -w kernel.apparmor_restrict_unprivileged_userns=0
fi
